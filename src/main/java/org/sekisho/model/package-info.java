/**
 * What is kept: the policy as administrators edit it, accounts, the audit trail, and rejections.
 *
 * <ul>
 *   <li>R1 Entities only: mapping and plain accessors, no query and no rule.
 *   <li>R2 The tables are made by the migrations in {@code db/migration}; the mapping is checked against them on H2 and
 *       on PostgreSQL.
 *   <li>R3 What an administrator edits carries a {@code version}, so that a stale edit is noticed.
 *   <li>R4 Texts of several lines hold one entry a line, in the order in which they were written.
 * </ul>
 *
 * Next door: {@code store} reads and writes them, {@code admin} decides who may.
 */
package org.sekisho.model;
