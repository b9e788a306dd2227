package org.sekisho.web.requests;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sekisho.admin.requests.AllowRequests;
import org.sekisho.model.AllowRequest;

/** The requests that wait, and the last ones that were answered. */
@Named
@RequestScoped
public class RequestsListBacking {

    @Inject
    AllowRequests useCases;

    private List<AllowRequest> open = List.of();
    private List<AllowRequest> decided = List.of();

    @PostConstruct
    void read() {
        open = useCases.open();
        decided = useCases.decided();
    }

    public List<AllowRequest> getOpen() {
        return open;
    }

    public List<AllowRequest> getDecided() {
        return decided;
    }
}
