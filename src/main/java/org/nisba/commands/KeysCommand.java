package org.nisba.commands;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nisba.access.AccessKey;
import org.nisba.access.AccessKeys;
import org.nisba.access.NameTakenException;
import org.nisba.access.Role;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code keys create|list|revoke}: who may use the service, and for what. */
@Command(
    name = "keys",
    description = "Creates, lists and revokes keys.",
    mixinStandardHelpOptions = true,
    subcommands = {KeysCommand.Create.class, KeysCommand.ListKeys.class, KeysCommand.Revoke.class})
final class KeysCommand implements Callable<Integer> {

  /** Who creates keys by the command line. */
  private static final String WHO = "command line";

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    throw wrong(spec, this, "say what to do: create, list or revoke");
  }

  private static ParameterException wrong(
      @Nullable CommandSpec spec, Object command, String message) {
    return new ParameterException(
        spec == null ? new CommandLine(command) : spec.commandLine(), message);
  }

  @Command(
      name = "create",
      description = "Prints a new key, alone on one line; it is shown this once.",
      mixinStandardHelpOptions = true)
  static final class Create implements Callable<Integer> {

    @Option(names = "--name", required = true, description = "Who uses it, for the history.")
    private String name = "";

    @Option(names = "--role", required = true, description = "annotate, edit or admin.")
    private Role role = Role.ANNOTATE;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
      if (!AccessKey.isName(name)) {
        throw wrong(spec, this, "--name " + AccessKey.NAME_RULE);
      }
      try (ConfigurableApplicationContext context = Commands.context()) {
        AccessKey.Created created = context.getBean(AccessKeys.class).create(name, role, WHO);
        Commands.ERR.println("key " + created.key().id() + ", shown this once:");
        Commands.OUT.println(created.secret());
        Commands.OUT.flush();
        return CommandLine.ExitCode.OK;
      } catch (NameTakenException e) {
        Commands.ERR.println(e.getMessage() + "; revoke it first, or take another");
        return CommandLine.ExitCode.SOFTWARE;
      }
    }
  }

  @Command(
      name = "list",
      description = "Prints the keys in force: id, role, name, created, last used.",
      mixinStandardHelpOptions = true)
  static final class ListKeys implements Callable<Integer> {

    @Override
    public Integer call() {
      try (ConfigurableApplicationContext context = Commands.context()) {
        List<AccessKey> keys = context.getBean(AccessKeys.class).list();
        for (AccessKey key : keys) {
          Commands.OUT.println(
              String.format(
                  Locale.ROOT,
                  "%d\t%s\t%s\tcreated %s by %s\t%s",
                  key.id(),
                  key.role().label(),
                  key.name(),
                  key.createdAt(),
                  key.createdBy(),
                  key.lastUsedAt() == null ? "never used" : "last used " + key.lastUsedAt()));
        }
        Commands.OUT.flush();
        return CommandLine.ExitCode.OK;
      }
    }
  }

  @Command(
      name = "revoke",
      description = "Takes a key out of force, in running services within seconds.",
      mixinStandardHelpOptions = true)
  static final class Revoke implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "The key's id, as keys list prints it.")
    private long id;

    @Override
    public Integer call() {
      try (ConfigurableApplicationContext context = Commands.context()) {
        if (context.getBean(AccessKeys.class).revoke(id)) {
          return CommandLine.ExitCode.OK;
        }
        Commands.ERR.println("no key in force has the id " + id);
        return CommandLine.ExitCode.SOFTWARE;
      }
    }
  }
}
