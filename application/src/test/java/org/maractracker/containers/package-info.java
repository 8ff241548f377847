/**
 * What {@code docker/} describes, started as plain processes where there is no engine for
 * containers: the very same commands, environment, proxy settings, realm and database roles, read
 * from the files themselves. A container's network address becomes one of this machine's loopback
 * addresses, its file system a folder.
 */
@NullMarked
package org.maractracker.containers;

import org.jspecify.annotations.NullMarked;
