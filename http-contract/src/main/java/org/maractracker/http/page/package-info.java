/** Pages for people at addresses of the interface; what a program is given there is JSON. */
@NullMarked
package org.maractracker.http.page;

import org.jspecify.annotations.NullMarked;
