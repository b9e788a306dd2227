/** The rejection log as CSV. */
package org.sekisho.admin.rejections;
