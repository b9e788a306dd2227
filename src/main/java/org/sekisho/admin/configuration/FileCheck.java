package org.sekisho.admin.configuration;

/**
 * What a check says of one file.
 *
 * @param tool    the program that read it, like {@code postmap}; empty for the built-in check
 * @param good    whether it has nothing to say
 * @param message what it says; empty when nothing
 */
public record FileCheck(String tool, boolean good, String message) {
}
