package org.nisba.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** An OpenID Connect issuer: its description and keys over HTTP, and tokens signed with them. */
final class TokenIssuer {

  private final HttpServer server;
  private final RSAKey key;

  TokenIssuer() throws IOException, JOSEException {
    key = newKey("key-1");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answer(
        "/.well-known/openid-configuration",
        "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/jwks\",\"subject_types_supported\":[\"public\"]}"
            .formatted(url(), url()));
    answer("/jwks", new JWKSet(key.toPublicJWK()).toString());
    server.start();
  }

  static RSAKey newKey(String id) throws JOSEException {
    return new RSAKeyGenerator(2048).keyID(id).generate();
  }

  private void answer(String path, String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, bytes.length);
          try (exchange) {
            exchange.getResponseBody().write(bytes);
          }
        });
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void stop() {
    server.stop(0);
  }

  /** {@return claims of a token that is good for a minute} */
  JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(url())
        .subject("42")
        .audience("nisba")
        .claim("preferred_username", "amina")
        .expirationTime(Date.from(Instant.now().plusSeconds(60)));
  }

  String sign(JWTClaimsSet.Builder claims) throws JOSEException {
    return sign(claims, key);
  }

  static String sign(JWTClaimsSet.Builder claims, RSAKey key) throws JOSEException {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
            claims.build());
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }

  static String unsigned(JWTClaimsSet.Builder claims) {
    return new PlainJWT(claims.build()).serialize();
  }
}
