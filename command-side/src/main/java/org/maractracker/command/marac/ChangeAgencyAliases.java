package org.maractracker.command.marac;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;

/**
 * Command to say what else an agency is called in lists from before this system, as a whole; quiet
 * when it is so already. Refused with {@code agency-unknown} for one that never was a member.
 *
 * @param maracId the MARAC
 * @param agencyId the agency
 * @param aliases all of them; one that two agencies have means neither
 * @param occurredOn when it happened; null: today in the MARAC's zone
 */
public record ChangeAgencyAliases(
    @TargetAggregateIdentifier String maracId,
    String agencyId,
    List<String> aliases,
    @Nullable PartialDate occurredOn) {
  public ChangeAgencyAliases {
    aliases = List.copyOf(aliases);
  }
}
