#include "cli/serve.h"

#include <sys/resource.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <string>

#include "cli/flag_groups.h"
#include "cli/load_extractor.h"
#include "cli/messages.h"
#include "cli/signals.h"

#include "descale/extractor.h"
#include "descale/server.h"

namespace {

constexpr char kHelpFooter[] =
    R"(
Prints the address on standard output when it listens, and serves until it is
interrupted. No page, path or address is fetched: pages are posted.

Examples:
  descale serve --port 8080
  curl -H 'Content-Type: text/html' --data-binary @page.html \
    'http://127.0.0.1:8080/clean?url=https://news.example.com/a&format=text'
  curl --json '{"html": "<p>...", "url": "https://news.example.com/a"}' \
    http://127.0.0.1:8080/clean

docs/serve.md has more, and openapi.json beside it every request and answer.)";

constexpr char kTokenVariable[] = "DESCALE_TOKEN";

struct ServeFlags {
  descale::ServerOptions server;
  std::string token_file;
  ContentFlags content;
  descale::RuleOptions rules;
  descale::ExtractOptions extract;
};

// A command line can be read by everyone on the machine, so that the token
// comes from a file or the environment.
descale::Status ReadToken(const std::string& path, std::string* token) {
  if (path.empty()) {
    const char* variable = std::getenv(kTokenVariable);
    *token = variable == nullptr ? "" : variable;
    return {};
  }
  std::ifstream file(path);
  if (!std::getline(file, *token) || token->empty()) {
    return descale::Status::InvalidArgument(
        path + ": cannot read a token from its first line");
  }
  return {};
}

// A client takes a file descriptor; the usual limit of 1,024 is soon reached by
// clients that say nothing.
void RaiseFileLimit() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
  }
}

// Returns the exit code.
int RunServe(ServeFlags flags) {
  if (const auto status = ReadToken(flags.token_file, &flags.server.token);
      !status.ok()) {
    return Fail(status);
  }
  int exit_code = kExitDone;
  const auto extractor =
      LoadExtractor(flags.content, flags.rules, flags.extract, &exit_code);
  if (extractor == nullptr) {
    return exit_code;
  }
  RaiseFileLimit();
  SetUpBrokenPipe(/*output_is_standard_output=*/false);
  const auto server = descale::Server::Listen(*extractor, flags.server);
  if (!server.ok()) {
    return Fail(server.status());
  }
  std::printf("listening on %s\n", (*server)->url().c_str());
  std::fflush(stdout);
  (*server)->Run();
  return kExitDone;
}

void AddListenFlags(CLI::App* serve, ServeFlags* flags) {
  constexpr char kGroup[] = "Server";
  serve
      ->add_option("--address", flags->server.address,
                   "IP address to listen on (default: 127.0.0.1); another\n"
                   "machine's requests need a token")
      ->type_name("IP")
      ->group(kGroup);
  serve
      ->add_option("--port", flags->server.port,
                   "Port (default: 8080); 0 is any that is free")
      ->check(CLI::Range(0, 65535).description(""))
      ->type_name("N")
      ->group(kGroup);
  serve
      ->add_option("--host-name", flags->server.host_names,
                   "A name that clients may ask for, beside localhost;\n"
                   "repeatable")
      ->allow_extra_args(false)
      ->type_name("NAME")
      ->group(kGroup);
  serve
      ->add_option("--token-file", flags->token_file,
                   "Its first line is the token that requests must bring\n"
                   "(default: the environment's DESCALE_TOKEN, if any)")
      ->type_name("FILE")
      ->group(kGroup);
  serve
      ->add_option("--max-requests", flags->server.limits.requests_in_hand,
                   "Pages in hand at a time; others are told to come back\n"
                   "(default: 64)")
      ->check(CLI::Range(1, 100'000).description(""))
      ->type_name("N")
      ->group(kGroup);
  TakesSize(serve
                ->add_option("--max-body-bytes",
                             flags->server.limits.body_bytes,
                             "Largest body, also unpacked (default: 16M)")
                ->group(kGroup));
}

}  // namespace

void AddServeCommand(CLI::App* app, Action* action) {
  CLI::App* serve = app->add_subcommand(
      "serve", "Answer pages with articles over HTTP, on this machine");
  const auto flags = std::make_shared<ServeFlags>();
  serve->get_formatter()->column_width(28);
  AddListenFlags(serve, flags.get());
  AddJobsFlag(serve, &flags->server.threads);
  AddContentFlags(serve, &flags->content);
  AddRuleFlags(serve, &flags->rules);
  AddLimitFlags(serve, &flags->extract.limits);
  serve->footer(kHelpFooter);
  serve->callback([=] { *action = [=] { return RunServe(*flags); }; });
}
