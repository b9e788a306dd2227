/**
 * SPF as a proof: what the doors ask for, looked up by {@code dns.spf}.
 *
 * <ul>
 *   <li>R1 The doors know only {@link org.sekisho.policy.SenderProof}; nobody asks DNS where no domain wants the proof.
 * </ul>
 *
 * Next door: {@code boot} has the settings and opens the doors with it.
 */
package org.sekisho.admin.spf;
