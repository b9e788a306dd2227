package org.sekisho.admin.configuration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One generated file with all that is known of it.
 *
 * @param file       the file
 * @param state      against its last download
 * @param at         when that was
 * @param difference what has changed since; empty when nothing
 * @param check      what a check says of it
 */
public record FileView(ConfigurationFile file, FileState state, Optional<Instant> at, List<DiffLine> difference,
        FileCheck check) {
}
