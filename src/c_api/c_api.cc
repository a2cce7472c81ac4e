// The C interface over the C++ one. Exceptions end here: there are none but
// std::bad_alloc, for which a result is null.

#include "descale/c_api.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "descale/article.h"
#include "descale/extractor.h"
#include "descale/options.h"
#include "descale/outcome.h"
#include "descale/page.h"
#include "descale/ruleset.h"
#include "descale/version.h"

#include "write/render.h"

struct descale_cleaner {
  descale::Extractor extractor;
  bool keeps_removed;
};

struct descale_article {
  descale::Article article;
  std::string status;
  std::string reason;
  bool keeps_removed;
};

namespace {

using descale::Favor;

// To be freed with free; null if there is no memory.
char* CopyOf(std::string_view text) {
  char* copy = static_cast<char*>(std::malloc(text.size() + 1));
  if (copy != nullptr) {
    std::memcpy(copy, text.data(), text.size());
    copy[text.size()] = '\0';
  }
  return copy;
}

std::string_view ViewOf(const char* text) {
  return text == nullptr ? std::string_view() : std::string_view(text);
}

// The options that the caller knows; members behind `size` are as by default.
descale_options Complete(const descale_options* options) {
  descale_options complete{};
  if (options != nullptr) {
    std::memcpy(&complete, options,
                std::min(options->size, sizeof(descale_options)));
  }
  return complete;
}

descale::Result<Favor> FavorOf(std::string_view name) {
  if (name.empty() || name == "balanced") {
    return Favor::kBalanced;
  }
  if (name == "precision") {
    return Favor::kPrecision;
  }
  if (name == "recall") {
    return Favor::kRecall;
  }
  return descale::Status::InvalidArgument(
      "favor is balanced, precision or recall, not " + std::string(name));
}

descale::Result<std::unique_ptr<descale_cleaner>> MakeCleaner(
    const descale_options& options) {
  descale::RuleOptions rules;
  rules.shipped = options.no_shipped_rules == 0;
  for (size_t i = 0; i < options.rules_count; ++i) {
    rules.folders.emplace_back(options.rules[i]);
  }
  descale::ExtractOptions extract;
  const auto favor = FavorOf(ViewOf(options.favor));
  if (!favor.ok()) {
    return favor.status();
  }
  extract.favor = *favor;
  extract.title_in_text = options.title_in_text != 0;
  extract.keep_removed = options.keep_removed != 0;
  const auto loaded = descale::RuleSet::Load(rules);
  if (!loaded.ok()) {
    return loaded.status();
  }
  return std::unique_ptr<descale_cleaner>(new descale_cleaner{
      descale::Extractor(*loaded, extract), extract.keep_removed});
}

struct Field {
  std::string_view name;
  descale::MetadataField descale::Metadata::*field;
};
constexpr Field kFields[] = {
    {"title", &descale::Metadata::title},
    {"author", &descale::Metadata::author},
    {"date", &descale::Metadata::date},
    {"language", &descale::Metadata::language},
    {"source", &descale::Metadata::source},
    {"site_name", &descale::Metadata::site_name},
    {"canonical_url", &descale::Metadata::canonical_url},
    {"description", &descale::Metadata::description},
    {"image", &descale::Metadata::image},
};

}  // namespace

uint32_t descale_c_api_version() { return DESCALE_C_API_VERSION; }

const char* descale_version() {
  static const std::string version(descale::Version());
  return version.c_str();
}

descale_cleaner* descale_cleaner_new(const descale_options* options,
                                     char** error) {
  try {
    auto cleaner = MakeCleaner(Complete(options));
    if (cleaner.ok()) {
      return std::move(*cleaner).release();
    }
    if (error != nullptr) {
      *error = CopyOf(cleaner.status().message());
    }
  } catch (const std::exception& exception) {
    if (error != nullptr) {
      *error = CopyOf(exception.what());
    }
  }
  return nullptr;
}

void descale_cleaner_free(descale_cleaner* cleaner) { delete cleaner; }

descale_article* descale_clean(const descale_cleaner* cleaner, const char* html,
                               size_t size, const char* url,
                               const char* charset) {
  try {
    descale::Page page;
    page.kind = descale::PageKind::kHtml;
    page.bytes.assign(html == nullptr ? "" : html, html == nullptr ? 0 : size);
    page.url = ViewOf(url);
    page.http_charset = ViewOf(charset);
    auto article = std::make_unique<descale_article>();
    article->article = cleaner->extractor.Extract(page);
    const descale::Outcome& outcome = article->article.outcome;
    article->status = descale::PageStatusName(outcome.status);
    article->reason = descale::OutcomeReasonName(outcome.reason);
    article->keeps_removed = cleaner->keeps_removed;
    return article.release();
  } catch (const std::exception&) {
    return nullptr;
  }
}

void descale_article_free(descale_article* article) { delete article; }

const char* descale_article_text(const descale_article* article, size_t* size) {
  if (size != nullptr) {
    *size = article->article.text.size();
  }
  return article->article.text.c_str();
}

const char* descale_article_field(const descale_article* article,
                                  const char* name) {
  const std::string_view wanted = ViewOf(name);
  for (const Field& field : kFields) {
    if (field.name == wanted) {
      return (article->article.metadata.*field.field).value.c_str();
    }
  }
  return wanted == "status"    ? article->status.c_str()
         : wanted == "reason"  ? article->reason.c_str()
         : wanted == "message" ? article->article.outcome.message.c_str()
         : wanted == "charset" ? article->article.charset.used.c_str()
                               : nullptr;
}

double descale_article_confidence(const descale_article* article) {
  return article->article.confidence;
}

char* descale_article_json(const descale_article* article) {
  try {
    descale::WriteOptions options;
    if (article->keeps_removed) {
      for (const std::string_view field : descale::DefaultRecordFields()) {
        options.fields.emplace_back(field);
      }
      options.fields.emplace_back("removed");
    }
    std::string json;
    descale::RenderJsonl(article->article, options, &json);
    return CopyOf(json);
  } catch (const std::exception&) {
    return nullptr;
  }
}

void descale_string_free(char* text) { std::free(text); }
