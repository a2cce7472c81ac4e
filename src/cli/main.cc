// The program `descale`, a user of the public API like any other.

#include <malloc.h>

#include <cctype>
#include <cstdio>
#include <exception>
#include <string>

#include "cli/clean.h"
#include "cli/command.h"
#include "cli/explain.h"
#include "cli/features.h"
#include "cli/messages.h"
#include "cli/pipe.h"
#include "cli/rules.h"
#include "cli/run.h"
#include "cli/serve.h"
#include "cli/why.h"
#include <CLI/CLI.hpp>

#include "descale/version.h"

namespace {

// All subcommands, in the order of the help.
constexpr void (*kCommands[])(CLI::App*, Action*) = {
    AddCleanCommand,   AddRunCommand, AddPipeCommand,  AddServeCommand,
    AddExplainCommand, AddWhyCommand, AddRulesCommand, AddFeaturesCommand,
};

// "descale clean": as far as the command line was understood.
std::string CalledCommand(const CLI::App& app) {
  std::string name = app.get_name();
  const CLI::App* command = &app;
  while (!command->get_subcommands().empty()) {
    command = command->get_subcommands().front();
    name += " " + command->get_name();
  }
  return name;
}

// CLI11 counts its errors from 100; the shell is told 2 for all of them.
int ReportParseResult(const CLI::App& app, const CLI::ParseError& error) {
  if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) {
    return app.exit(error);  // prints help or version
  }
  std::string text = error.what();
  if (text.size() > 1 && std::islower(text[1]) != 0) {
    text[0] = static_cast<char>(std::tolower(text[0]));
  }
  PrintMessage(text);
  PrintMessage("see '" + CalledCommand(app) + " --help'");
  return kExitUsage;
}

int RunProgram(int argc, char** argv) {
  CLI::App app("descale: web pages to clean article text, in bulk", "descale");
  app.set_version_flag("--version",
                       "descale " + std::string(descale::Version()));
  app.require_subcommand(1);
  app.footer(
      "\n'descale clean --help' has its flags, examples and exit codes; so\n"
      "have the others.");
  Action action;
  for (const auto add : kCommands) {
    add(&app, &action);
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return ReportParseResult(app, error);
  }
  return action();
}

// Pages are read by one thread and freed by another. Large ones from glibc's
// heaps would leave holes there, which grow through a run of hours; a fixed
// limit gives each a mapping of its own, at no cost that could be measured.
// Setting it makes glibc give back whatever is free at the end of a heap, over
// and over again; that costs one part in twenty of all time, and is put off.
void KeepMemoryFlat() {
#ifdef M_MMAP_THRESHOLD
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
  mallopt(M_TRIM_THRESHOLD, 32 << 20);
  mallopt(M_TOP_PAD, 1 << 20);
#endif
}

}  // namespace

int main(int argc, char** argv) {
  KeepMemoryFlat();
  try {
    return RunProgram(argc, argv);
  } catch (const std::exception& error) {  // no memory, most likely
    std::fprintf(stderr, "descale: %s\n", error.what());
    return kExitError;
  }
}
