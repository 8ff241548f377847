/** Both verifiers, held to one corpus of bundles: untouched ones, tampered ones, hostile ones. */
@NullMarked
package org.maractracker.verifier;

import org.jspecify.annotations.NullMarked;
