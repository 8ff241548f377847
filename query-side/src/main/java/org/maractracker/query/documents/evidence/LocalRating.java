package org.maractracker.query.documents.evidence;

import org.maractracker.events.marac.LocalThreshold;

/**
 * Rating of a MARAC by its own thresholds; not the assessor's rating of the sources.
 *
 * @param local always true, so that no reader takes it for an assessor's
 * @param percent the share, in percent, rounded down so that nothing is rated above what it is
 * @param greenFrom green from this share on, in percent
 * @param amberFrom amber from this share on; below it red
 */
record LocalRating(boolean local, Band band, int percent, int greenFrom, int amberFrom) {

  enum Band {
    GREEN,
    AMBER,
    RED
  }

  static LocalRating of(Share share, LocalThreshold threshold) {
    int percent = share.percent();
    Band band =
        percent >= threshold.greenFrom()
            ? Band.GREEN
            : percent >= threshold.amberFrom() ? Band.AMBER : Band.RED;
    return new LocalRating(true, band, percent, threshold.greenFrom(), threshold.amberFrom());
  }
}
