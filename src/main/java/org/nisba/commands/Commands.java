package org.nisba.commands;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the jar: {@code import}, {@code export} and {@code keys}. */
@Command(
    name = "nisba",
    description = {
      "A bilingual entity linker. Without a command, the service is started.",
      "The catalogue is that of NISBA_DATABASE_URL, else the one in NISBA_HOME (./.nisba), whether or not a service is"
          + " running there."
    },
    mixinStandardHelpOptions = true,
    subcommands = {ImportCommand.class, ExportCommand.class, KeysCommand.class})
public final class Commands {

  /** Standard output, which logging does not go to. */
  static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);

  /** Standard error. */
  static final PrintStream ERR =
      new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

  private Commands() {}

  /** {@return whether arguments are a command, and not settings of the service} */
  public static boolean isCommand(String[] arguments) {
    return arguments.length > 0
        && (arguments[0].equals("--help")
            || arguments[0].equals("-h")
            || !arguments[0].startsWith("-"));
  }

  /** {@return the exit code: 0 if all went well, 1 if something failed, 2 for wrong arguments} */
  public static int run(String[] arguments) {
    return new CommandLine(new Commands())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(OUT, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(ERR, true, StandardCharsets.UTF_8))
        .execute(arguments);
  }

  /** {@return the catalogue, imports and keys, without a port} */
  static ConfigurableApplicationContext context() {
    return new SpringApplicationBuilder(CommandApplication.class)
        .web(WebApplicationType.NONE)
        .logStartupInfo(false)
        .run("--nisba.join=true", "--logging.level.root=warn", "--logging.threshold.console=error");
  }
}
