package org.maractracker.ledger;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.maractracker.http.reading.Between;
import org.maractracker.http.reading.FromHeader;
import org.maractracker.http.reading.MinPosition;
import org.maractracker.http.reading.OneOf;

/**
 * Query for the proof that an event is in the tree.
 *
 * @param position of the event
 * @param size of which tree; null for that of the last signed head that has it
 * @param format {@code json} or {@code tlog-proof}; null for what {@code accept} takes
 * @param accept the content types the caller takes; null for any
 */
record ProofQuery(
    @Between(low = 0, high = MinPosition.LAST) @Schema(description = "The position of the event")
        long position,
    @Between(low = 0, high = MinPosition.LAST)
        @Schema(
            description =
                "Of how many events the ledger is; the last head signed when it is left out")
        @Nullable Long size,
    @OneOf({"json", "tlog-proof"}) @Schema(description = "By the header Accept when it is left out")
        @Nullable String format,
    @FromHeader("Accept") @Nullable String accept) {

  OptionalLong ofSize() {
    return size == null ? OptionalLong.empty() : OptionalLong.of(size);
  }

  /** Returns whether text is wanted instead of JSON. */
  boolean asText() {
    return format == null
        ? accept != null && accept.strip().toLowerCase(Locale.ROOT).startsWith("text/plain")
        : format.equals("tlog-proof");
  }
}
