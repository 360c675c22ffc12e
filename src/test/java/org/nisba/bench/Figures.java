package org.nisba.bench;

/**
 * What was measured of one rival.
 *
 * @param rival which
 * @param names how many names it was given
 * @param articleBytes bytes of UTF-8 of all articles
 * @param articles how many articles
 * @param spans how many names it found in all articles
 * @param rate millions of bytes a second of CPU of the whole process, the median of the rounds
 * @param leastRate that of the slowest round
 * @param mostRate that of the fastest round
 * @param allocated bytes allocated for an article
 * @param bytesPerName heap and buffers that it holds for a name
 * @param buildSeconds seconds of CPU that making it took for a million names
 */
record Figures(
    Rival rival,
    int names,
    long articleBytes,
    int articles,
    long spans,
    double rate,
    double leastRate,
    double mostRate,
    double allocated,
    double bytesPerName,
    double buildSeconds) {

  /** {@return seconds of CPU for an article} */
  double articleSeconds() {
    return articleBytes / 1e6 / articles / rate;
  }
}
