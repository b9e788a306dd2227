package org.sekisho.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST API; its resources are found by their annotations. */
@ApplicationPath("/api/v1")
public class RestApi extends Application {
}
