package org.maractracker.query.documents.minutes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.casefile.Party;

/**
 * Action agreed at the meeting.
 *
 * @param number in the order agreed, from 1, within its case
 * @param successCriteria how it is seen to be done
 * @param addresses the numbers of the risks it addresses
 * @param notLinkedBecause why it addresses none; null when it does
 * @param protects whom it protects or addresses
 * @param prompts the answers to the reflective prompts, a sentence each
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record AgreedAction(
    int number,
    @JsonUnwrapped ActionLine line,
    @Nullable String successCriteria,
    List<Integer> addresses,
    @Nullable String notLinkedBecause,
    List<Party> protects,
    List<String> prompts) {}
