/** The rejection log as CSV. */
package org.sekisho.api.rejections;
