#include "cli/flag_groups.h"

#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "descale/content_model.h"

namespace {

constexpr char kContentGroup[] = "Content";

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// "2024-05-13", or a time stamp that begins so.
std::string CheckDate(const std::string& text) {
  constexpr std::string_view kForm = "0000-00-00";
  bool is_date = text.size() >= kForm.size();
  for (size_t i = 0; is_date && i < kForm.size(); ++i) {
    is_date = IsDigit(kForm[i]) ? IsDigit(text[i]) : text[i] == kForm[i];
  }
  is_date &= text.size() <= kForm.size() || !IsDigit(text[kForm.size()]);
  return is_date ? "" : "not a date such as 2024-05-13: " + text;
}

// "html=content": the member `content` of a JSON line is the page's HTML.
std::string SetField(const std::string& text, descale::JsonFields* fields) {
  const size_t equals = text.find('=');
  const std::string_view name = std::string_view(text).substr(0, equals);
  for (auto [known, target] :
       {std::pair("html", &fields->html), std::pair("text", &fields->text),
        std::pair("url", &fields->url), std::pair("id", &fields->id),
        std::pair("crawled", &fields->crawled)}) {
    if (name == known && equals != std::string::npos &&
        equals + 1 < text.size()) {
      *target = text.substr(equals + 1);
      return "";
    }
  }
  return "not html, text, url, id or crawled and a name, such as "
         "html=content: " +
         text;
}

bool IsFolder(const std::string& path) {
  std::error_code error;
  return std::filesystem::is_directory(path, error);
}

// True if `path` is `folder` or below it, with links resolved.
bool IsWithin(const std::string& path, const std::string& folder) {
  std::error_code error;
  const auto inner = std::filesystem::weakly_canonical(path, error);
  const auto outer = std::filesystem::canonical(folder, error);
  const auto [inner_end, outer_end] =
      std::mismatch(inner.begin(), inner.end(), outer.begin(), outer.end());
  return !error && outer_end == outer.end();
}

}  // namespace

void TakesSize(CLI::Option* option) {
  // CLI11 names its units at length; the group's title says it once for all.
  option->transform(CLI::AsSizeValue(false).description(""))->type_name("SIZE");
}

void OneOf(const std::vector<std::string_view>& names, CLI::Option* option) {
  std::string choices;
  for (const std::string_view name : names) {
    choices.append(choices.empty() ? "" : "|").append(name);
  }
  const std::vector<std::string> members(names.begin(), names.end());
  option->check(CLI::IsMember(members).description(""))->type_name(choices);
}

void AddFieldFlag(CLI::App* command, descale::ReadOptions* read) {
  command
      ->add_option_function<std::vector<std::string>>(
          "--field",
          [read](const std::vector<std::string>& pairs) {
            for (const std::string& pair : pairs) {
              if (const std::string error = SetField(pair, &read->fields);
                  !error.empty()) {
                throw CLI::ValidationError("--field", error);
              }
            }
          },
          "In JSON lines, the member that html, text, url, id or\n"
          "crawled is in (default: the one of that name); repeatable")
      ->type_name("html=NAME")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->group(kInputGroup);
}

void AddPageFlags(CLI::App* command, descale::ReadOptions* read) {
  OneOf(descale::InputFormats(),
        command
            ->add_option(
                "--input-format", read->format,
                "What the inputs are (default: auto, by content and name)")
            ->group(kInputGroup));
  AddFieldFlag(command, read);
  command->add_option("--url", read->url, "URL of the page, if it is one")
      ->type_name("URL")
      ->group(kInputGroup);
  command
      ->add_option("--crawled", read->crawled,
                   "When it was fetched (2024-05-13): for rules that are dated")
      ->check(CLI::Validator(CheckDate, ""))
      ->type_name("DATE")
      ->group(kInputGroup);
}

void AddJobsFlag(CLI::App* command, int* threads) {
  command
      ->add_option(
          "-j,--jobs", *threads,
          "Pages at a time (default: 0, one a core). The output is the\n"
          "same whatever the number")
      ->check(CLI::Range(0, 1024).description(""))
      ->type_name("N")
      ->group(kRunGroup);
}

void AddIsolateFlags(CLI::App* command, bool* isolate,
                     std::chrono::milliseconds* page_time) {
  command
      ->add_flag("--isolate", *isolate,
                 "Extract in processes apart: a page that crashes one fails,\n"
                 "and the run goes on")
      ->group(kRunGroup);
  command
      ->add_option_function<double>(
          "--page-seconds",
          [page_time](double seconds) {
            *page_time =
                std::chrono::milliseconds(static_cast<int64_t>(seconds * 1000));
          },
          "With --isolate: how long a page may take (default: 60)")
      ->check(CLI::Range(0.001, 1e6).description(""))
      ->type_name("SECONDS")
      ->group(kRunGroup);
}

namespace {

void AddDedupeFlags(CLI::App* command, descale::DedupeOptions* dedupe,
                    const char* group) {
  constexpr uint32_t kLinePages = 3;
  OneOf({"texts", "lines"},
        command
            ->add_option_function<std::vector<std::string>>(
                "--dedupe",
                [dedupe](const std::vector<std::string>& names) {
                  for (const std::string& name : names) {
                    dedupe->texts |= name == "texts";
                    if (name == "lines" && dedupe->line_pages == 0) {
                      dedupe->line_pages = kLinePages;
                    }
                  }
                },
                "Drop articles whose text was there before; take out\n"
                "lines that stood on 3 articles of the site before")
            ->delimiter(',')
            ->allow_extra_args(false)
            ->group(group));
  command
      ->add_option("--line-pages", dedupe->line_pages,
                   "The same for lines, with another number than 3")
      ->check(CLI::Range(1, 1'000'000).description(""))
      ->type_name("N")
      ->group(group);
  TakesSize(command
                ->add_option("--dedupe-memory", dedupe->memory_bytes,
                             "For what was there before (default: 256M)")
                ->group(group));
}

}  // namespace

void AddStatsFlag(CLI::App* command, bool* stats) {
  command
      ->add_flag("--stats", *stats,
                 "Print at the end what CPU time each stage took")
      ->group(kRunGroup);
}

void AddFilterFlags(CLI::App* command, descale::FilterOptions* filters,
                    descale::DedupeOptions* dedupe) {
  constexpr char kGroup[] = "Filters (docs/jobs.md)";
  command
      ->add_option("--language", filters->languages,
                   "Drop articles in other languages than these (en,pt)")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("CODE,...")
      ->group(kGroup);
  command
      ->add_option("--min-words", filters->min_words,
                   "Drop articles of fewer words")
      ->type_name("N")
      ->group(kGroup);
  command
      ->add_option("--max-words", filters->max_words,
                   "Drop articles of more words")
      ->type_name("N")
      ->group(kGroup);
  OneOf({"gopher", "c4", "c4-lines"},
        command
            ->add_option_function<std::vector<std::string>>(
                "--filter",
                [filters](const std::vector<std::string>& names) {
                  for (const std::string& name : names) {
                    (name == "c4"         ? filters->c4
                     : name == "c4-lines" ? filters->c4_lines
                                          : filters->gopher) = true;
                  }
                },
                "Drop pages, or lines, that the published rules of these\n"
                "data sets refuse; repeatable")
            ->delimiter(',')
            ->allow_extra_args(false)
            ->group(kGroup));
  AddDedupeFlags(command, dedupe, kGroup);
}

void AddInputs(CLI::App* command, descale::ReadOptions* read) {
  command
      ->add_option("INPUT", read->inputs,
                   "Files and folders; - is standard input (default if it is\n"
                   "no terminal), @FILE a list of paths. Folders are searched\n"
                   "for .html, .htm, .xhtml, .txt, .text, .warc, .wet and\n"
                   "these with .gz or .zst")
      ->type_name("");
  command
      ->add_option("--list", read->list,
                   "JSON lines {\"path\": ..., \"id\": ..., \"url\": ...,\n"
                   "\"crawled\": ...}; paths are relative to the list")
      ->type_name("FILE")
      ->group(kInputGroup);
}

descale::Status CompleteInputs(std::string_view command,
                               descale::ReadOptions* read) {
  if (!read->inputs.empty() || !read->list.empty()) return {};
  if (isatty(STDIN_FILENO) == 1) {
    return descale::Status::InvalidArgument(
        "no input; name files or folders, or see 'descale " +
        std::string(command) + " --help'");
  }
  read->inputs.emplace_back("-");
  return {};
}

descale::Status CheckOutputApart(const std::string& output,
                                 const std::vector<std::string>& inputs) {
  for (const std::string& input : inputs) {
    if (IsFolder(input) && IsWithin(output, input)) {
      std::string message = "the output ";
      message.append(output).append(" lies within the input ").append(input);
      return descale::Status::InvalidArgument(std::move(message));
    }
  }
  return {};
}

void AddModelFlag(CLI::App* command, ContentFlags* flags) {
  command
      ->add_option("--model", flags->model,
                   "A content model of your own, by scripts/train")
      ->type_name("FILE")
      ->group(kContentGroup);
}

void AddContentFlags(CLI::App* command, ContentFlags* flags) {
  OneOf({"precision", "balanced", "recall"},
        command
            ->add_option("--favor", flags->favor,
                         "Rather miss some text (precision), or rather keep\n"
                         "some that does not belong (recall)")
            ->group(kContentGroup));
  AddModelFlag(command, flags);
  OneOf({descale::StageName(descale::Stage::kClassify),
         descale::StageName(descale::Stage::kRules),
         descale::StageName(descale::Stage::kClean)},
        command
            ->add_option("--disable", flags->disabled,
                         "Leave a stage out, to see what it does; repeatable.\n"
                         "Without classify every block is content")
            ->delimiter(',')
            ->allow_extra_args(false)
            ->group(kContentGroup));
}

descale::Status ApplyContentFlags(const ContentFlags& flags,
                                  descale::ExtractOptions* options) {
  options->favor = flags.favor == "precision" ? descale::Favor::kPrecision
                   : flags.favor == "recall"  ? descale::Favor::kRecall
                                              : descale::Favor::kBalanced;
  for (const std::string& name : flags.disabled) {
    for (size_t i = 0; i < descale::kStageCount; ++i) {
      if (name == descale::StageName(static_cast<descale::Stage>(i))) {
        options->disabled.set(i);
      }
    }
  }
  if (flags.model.empty()) return {};
  auto model = descale::ContentModel::Load(flags.model);
  if (!model.ok()) return model.status();
  options->model = std::move(*model);
  return {};
}

void AddRuleFlags(CLI::App* command, descale::RuleOptions* rules) {
  constexpr char kGroup[] = "Rules";
  command
      ->add_option("--rules", rules->folders,
                   "Further rules, above the shipped ones; repeatable")
      ->allow_extra_args(false)
      ->type_name("DIR")
      ->group(kGroup);
  command
      ->add_flag_callback(
          "--no-rules", [rules] { rules->shipped = false; },
          "None but those of --rules")
      ->group(kGroup);
  command
      ->add_option("--class", rules->classes,
                   "Switch a class of rules off (-caption) or on (+byline);\n"
                   "repeatable")
      ->allow_extra_args(false)
      ->type_name("[+-]NAME")
      ->group(kGroup);
}

void AddLimitFlags(CLI::App* command, descale::Limits* limits) {
  constexpr char kGroup[] = "Limits (K, M, G: powers of 1024)";
  const auto add_size = [&](const char* name, uint64_t* limit,
                            const char* what) {
    TakesSize(command->add_option(name, *limit, what)->group(kGroup));
  };
  add_size("--max-input-bytes", &limits->input_bytes,
           "A page larger than this, unpacked, fails (default: 64M)");
  add_size("--max-page-bytes", &limits->page_bytes,
           "A larger page is not parsed but stripped of its tags\n"
           "(default: 16M)");
  command
      ->add_option("--max-depth", limits->depth,
                   "Likewise one with elements nested deeper (default: 512)")
      ->check(CLI::Range(1, 100'000).description(""))
      ->type_name("N")
      ->group(kGroup);
  add_size("--max-tree-bytes", &limits->tree_bytes,
           "Likewise one whose tree takes more memory (default: 256M)");
}
