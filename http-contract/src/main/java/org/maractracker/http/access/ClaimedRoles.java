package org.maractracker.http.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Membership;
import org.maractracker.caller.Role;
import org.maractracker.http.reading.Slugs;

/**
 * Reader of the claims {@code marac_roles}, a list of {@code <maracId>:<role>[:<agencyId>]}, and
 * {@code tracker_roles}, a list with {@code OPERATOR} in it or not (contract 4.5). An entry of any
 * other form gives no rights, and takes none away: {@code AGENCY} without its agency, another role
 * with one, a MARAC that is no slug ({@code *} among them), an operator of a MARAC, another role of
 * the installation.
 */
final class ClaimedRoles {

  private ClaimedRoles() {}

  static List<Membership> of(Map<String, Object> claims) {
    return Stream.concat(
            entries(claims.get("marac_roles")).flatMap(ClaimedRoles::membership),
            entries(claims.get("tracker_roles"))
                .filter(Role.OPERATOR.name()::equals)
                .map(entry -> Membership.OPERATOR))
        .distinct()
        .toList();
  }

  private static Stream<?> entries(@Nullable Object claim) {
    return claim instanceof Collection<?> entries ? entries.stream() : Stream.empty();
  }

  private static Stream<Membership> membership(@Nullable Object entry) {
    if (!(entry instanceof String text)) {
      return Stream.empty();
    }
    List<String> parts = List.of(text.split(":", -1));
    return parts.size() < 2 || parts.size() > 3 || !Slugs.isMaracId(parts.getFirst())
        ? Stream.empty()
        : role(parts.get(1)).stream().flatMap(role -> membership(parts, role));
  }

  private static Stream<Membership> membership(List<String> parts, Role role) {
    String agencyId = parts.size() == 3 ? parts.get(2) : null;
    boolean wellFormed =
        role == Role.AGENCY ? agencyId != null && Slugs.isSlug(agencyId) : agencyId == null;
    return wellFormed ? Stream.of(new Membership(parts.getFirst(), role, agencyId)) : Stream.of();
  }

  private static Optional<Role> role(String name) {
    return Arrays.stream(Role.values())
        .filter(role -> role.name().equals(name) && role != Role.OPERATOR)
        .findFirst();
  }
}
