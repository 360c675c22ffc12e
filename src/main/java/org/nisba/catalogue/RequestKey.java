package org.nisba.catalogue;

/**
 * By what a request that is sent twice is told.
 *
 * @param key the caller's key
 * @param digest a fingerprint of the request
 */
public record RequestKey(String key, String digest) {}
