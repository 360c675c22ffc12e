package org.nisba.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who can reach the service, and so whether a request needs a key to read. Thread-safe. */
@Component
class Exposure {

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[?::1]?", Pattern.CASE_INSENSITIVE);

  /** Whether reading is open to all, to none, or to those on this machine. */
  enum Reading {
    TRUE,
    FALSE,
    AUTO
  }

  private final boolean loopback;
  private final Reading reading;

  Exposure(
      @Value("${server.address}") String address, @Value("${nisba.public-read}") Reading reading)
      throws UnknownHostException {
    this.loopback = InetAddress.getByName(address).isLoopbackAddress();
    this.reading = reading;
  }

  /** {@return whether only this machine reaches the service, unless by a proxy} */
  boolean isLoopback() {
    return loopback;
  }

  /** {@return whether a request may read and annotate without a key} */
  boolean isReadingOpen(HttpServletRequest request) {
    return reading == Reading.TRUE || (reading == Reading.AUTO && isLocal(request));
  }

  /**
   * {@return whether a request comes from this machine and means it} A foreign name in {@code Host}
   * tells of a proxy that opens the service to a network, or of a web page whose name was turned to
   * this machine (DNS rebinding).
   */
  boolean isLocal(HttpServletRequest request) {
    return loopback && LOOPBACK.matcher(request.getServerName()).matches();
  }
}
