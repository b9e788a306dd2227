/**
 * An after-filter to try the checkpoint with: takes every message and shows it to somebody instead of delivering it.
 *
 * <ul>
 *   <li>R1 Nothing is delivered, forwarded or written.
 *   <li>R2 Of a message only its beginning is kept, so that memory does not grow with it.
 * </ul>
 *
 * Next door: {@code smtp.front} listens; {@code boot} starts it for the demo and keeps what it shows.
 */
package org.sekisho.smtp.demo;
