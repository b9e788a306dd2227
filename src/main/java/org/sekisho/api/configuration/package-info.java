/**
 * Generated files, and the settings that they are made with.
 *
 * <ul>
 *   <li>R1 The same policy and settings give the same bytes.
 *   <li>R2 While no files can be made, a call for them is a conflict that names the setting to change.
 * </ul>
 *
 * Next door: {@code admin.configuration} makes the files.
 */
package org.sekisho.api.configuration;
