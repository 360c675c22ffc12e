package org.nisba.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.springframework.http.HttpHeaders;

/** Reads request bodies in bounded memory and decodes them strictly. */
final class Bodies {

  private Bodies() {}

  /**
   * {@return the text of a JSON body, beside which there are no query parameters}
   *
   * @throws ProblemException if there are more than {@code limit} bytes
   */
  static String json(HttpServletRequest request, int limit) throws IOException {
    refuseParameters(request);
    refusePacked(request);
    return decode(read(request.getInputStream(), limit), StandardCharsets.UTF_8);
  }

  /** Refuses query parameters, since the options are in the body. */
  static void refuseParameters(HttpServletRequest request) {
    if (!request.getParameterMap().isEmpty()) {
      String name = request.getParameterNames().nextElement();
      throw new ProblemException(
          ProblemType.INVALID_REQUEST,
          "with a JSON body the options are fields of it",
          List.of(new ProblemException.Fault(name, "is not allowed beside a JSON body")));
    }
  }

  /**
   * {@return the bytes of a body}
   *
   * @throws ProblemException if there are more than {@code limit}
   */
  static byte[] read(InputStream in, int limit) throws IOException {
    byte[] bytes = in.readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw new ProblemException(
          ProblemType.TEXT_TOO_LARGE, "the body may have " + limit + " bytes; send it in parts");
    }
    return bytes;
  }

  /** {@return a body of any size up to a limit, beyond which reading it is refused} */
  static InputStream atMost(InputStream in, long limit) {
    return new FilterInputStream(in) {
      private long left = limit;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        left -= Math.max(count, 0);
        if (left < 0) {
          throw new ProblemException(
              ProblemType.TEXT_TOO_LARGE, "the body may have " + limit + " bytes");
        }
        return count;
      }
    };
  }

  /**
   * Refuses a body that is packed, since one that takes packed bodies takes bombs.
   *
   * @throws ProblemException if it says that it is
   */
  static void refusePacked(HttpServletRequest request) {
    String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw new ProblemException(
          ProblemType.UNSUPPORTED_MEDIA_TYPE, "the body must not be packed, but is " + encoding);
    }
  }

  /**
   * {@return the text that bytes stand for}
   *
   * @throws ProblemException naming the first byte that is wrong
   */
  static String decode(byte[] bytes, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out =
        CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()));
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw new ProblemException(
          ProblemType.INVALID_ENCODING,
          "byte "
              + in.position()
              + " (0x"
              + HexFormat.of().withUpperCase().toHexDigits(bytes[in.position()])
              + ") is not valid "
              + charset.name());
    }
    decoder.flush(out);
    return out.flip().toString();
  }
}
