package org.sekisho.api.configuration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.sekisho.admin.configuration.Bundles;
import org.sekisho.admin.configuration.ConfigurationFile;

/** {@code /config}. */
@Path("/config")
@RequestScoped
public class FilesResource {

    @Inject
    private Bundles useCases;

    /** The files of one bundle. */
    @GET
    @Path("/{bundle}.zip")
    @Produces("application/zip")
    public Response zip(@PathParam("bundle") String bundle) {
        byte[] zip = useCases.zip(bundle).orElseThrow(NotFoundException::new);
        return Response.ok(zip).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + bundle + ".zip\"")
                .build();
    }

    /** One file. */
    @GET
    @Path("/{bundle}/{file}")
    @Produces("text/plain;charset=utf-8")
    public String file(@PathParam("bundle") String bundle, @PathParam("file") String name) {
        return useCases.file(bundle, name).map(ConfigurationFile::text).orElseThrow(NotFoundException::new);
    }
}
