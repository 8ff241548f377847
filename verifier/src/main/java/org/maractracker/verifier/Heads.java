package org.maractracker.verifier;

import java.util.Arrays;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Heads that were signed over time, from the first to the bundle's own. Each contains the whole
 * tree of the one before, so nothing was removed or rewritten in between.
 *
 * @param own the head of the bundle's position, in {@code checkpoint.txt}
 * @param first size of the first
 */
record Heads(Head own, int count, long first) {

  private static final String OWN = "checkpoint.txt";

  static Heads check(Bundle bundle, Manifest manifest, Keys keys) throws DoesNotHold {
    Head own = Head.read(bundle, OWN, manifest.origin(), keys);
    if (own.size() != manifest.position()) {
      throw new DoesNotHold(OWN + " is not of the size that the manifest says.");
    }
    SortedSet<Long> sizes = bundle.numbers("heads", "checkpoint|consistency");
    if (sizes.isEmpty() || sizes.last() != own.size()) {
      throw new DoesNotHold("The last of the heads is not the one in " + OWN + ".");
    }
    Head before = null;
    for (long size : sizes) {
      before = checked(bundle, manifest, keys, size, before);
    }
    byte[] last = bundle.entry(Bundle.numbered("heads", own.size(), "checkpoint"));
    if (!Arrays.equals(last, bundle.entry(OWN))) {
      throw new DoesNotHold("The last of the heads is not the one in " + OWN + ".");
    }
    return new Heads(own, sizes.size(), sizes.first());
  }

  private static Head checked(
      Bundle bundle, Manifest manifest, Keys keys, long size, @Nullable Head before)
      throws DoesNotHold {
    String name = Bundle.numbered("heads", size, "checkpoint");
    Head head = Head.read(bundle, name, manifest.origin(), keys);
    if (head.size() != size) {
      throw new DoesNotHold(name + " is of another size than its name says.");
    }
    String growth = Bundle.numbered("heads", size, "consistency");
    if (before != null && !head.grewFrom(before, Proof.hashes(growth, bundle.lines(growth)))) {
      throw new DoesNotHold(growth + " does not show that this head grew from the one before.");
    }
    if (before == null && bundle.has(growth)) {
      throw new DoesNotHold(growth + " is there, and no head is before it.");
    }
    return head;
  }
}
