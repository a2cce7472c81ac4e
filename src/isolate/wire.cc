#include "isolate/wire.h"

#include <cstdint>
#include <cstring>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace descale {
namespace {

// Names of stages and actions are views of static storage; those of another
// process have to get one here. They are from closed lists.
std::string_view Interned(std::string_view name) {
  static std::mutex mutex;
  static auto* const names = new std::set<std::string, std::less<>>;
  const std::scoped_lock lock(mutex);
  auto found = names->find(name);
  if (found == names->end()) {
    found = names->emplace(name).first;
  }
  return *found;
}

template <typename T>
concept Plain =
    std::is_trivially_copyable_v<T> && !std::is_same_v<T, std::string_view>;

class WireWriter {
 public:
  explicit WireWriter(std::string* out) : out_(*out) {}

  template <Plain T>
  void operator()(const T& value) {
    out_.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  void operator()(std::string_view text) {
    (*this)(uint64_t{text.size()});
    out_ += text;
  }
  void operator()(const std::string& text) { (*this)(std::string_view(text)); }
  template <typename T>
  void operator()(const std::vector<T>& values) {
    (*this)(uint64_t{values.size()});
    for (const T& value : values) {
      (*this)(value);
    }
  }
  template <typename T>
    requires(!Plain<T>)
  void operator()(const T& value) {
    Transfer(*this, const_cast<T&>(value));  // which reads it only
  }

 private:
  std::string& out_;
};

class WireReader {
 public:
  explicit WireReader(std::string_view bytes) : bytes_(bytes) {}

  template <Plain T>
  void operator()(T& value) {
    const std::string_view bytes = Take(sizeof value);
    if (bytes.size() == sizeof value) {
      std::memcpy(&value, bytes.data(), sizeof value);
    }
  }
  void operator()(std::string_view& name) { name = Interned(TakeText()); }
  void operator()(std::string& text) { text = TakeText(); }
  template <typename T>
  void operator()(std::vector<T>& values) {
    uint64_t size = 0;
    (*this)(size);
    values.clear();
    for (uint64_t i = 0; i < size && !failed_; ++i) {
      (*this)(values.emplace_back());
    }
  }
  template <typename T>
    requires(!Plain<T>)
  void operator()(T& value) {
    Transfer(*this, value);
  }

  // Whether all was there, and nothing more.
  bool AtEnd() const { return !failed_ && bytes_.empty(); }

 private:
  std::string_view TakeText() {
    uint64_t size = 0;
    (*this)(size);
    return Take(size);
  }
  std::string_view Take(uint64_t size) {
    failed_ = failed_ || size > bytes_.size();
    if (failed_) {
      return {};
    }
    const std::string_view taken = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return taken;
  }

  std::string_view bytes_;
  bool failed_ = false;
};

// Each type with parts, once for both directions.

void Transfer(auto& wire, Outcome& outcome) {
  wire(outcome.status);
  wire(outcome.reason);
  wire(outcome.stage);
  wire(outcome.message);
}

void Transfer(auto& wire, Page& page) {
  wire(page.id);
  wire(page.url);
  wire(page.bytes);
  wire(page.kind);
  wire(page.likely);
  wire(page.crawled);
  wire(page.http_charset);
  wire(page.input);
  wire(page.output_name);
  wire(page.place);
  wire(page.outcome);
}

void Transfer(auto& wire, MetadataField& field) {
  wire(field.value);
  wire(field.origin);
}

void Transfer(auto& wire, Metadata& metadata) {
  for (MetadataField* field :
       {&metadata.title, &metadata.author, &metadata.date, &metadata.language,
        &metadata.source, &metadata.site_name, &metadata.canonical_url,
        &metadata.description, &metadata.image}) {
    wire(*field);
  }
  wire(metadata.tags);
  wire(metadata.titles);
  wire(metadata.head_titles);
  wire(metadata.image_alts);
}

void Transfer(auto& wire, ArticleBlock& block) {
  wire(block.kind);
  wire(block.level);
  wire(block.ordered);
  wire(block.table);
  wire(block.row);
  wire(block.text);
  wire(block.score);
  wire(block.link_share);
  wire(block.path);
}

void Transfer(auto& wire, Removal& removal) {
  Reason& reason = removal.reason;
  wire(removal.text);
  wire(removal.link_share);
  wire(removal.path);
  wire(reason.stage);
  wire(reason.action);
  wire(reason.rule);
  wire(reason.rule_class);
  wire(reason.file);
  wire(reason.line);
  wire(reason.evidence);
}

void Transfer(auto& wire, CharsetReport& charset) {
  wire(charset.declared);
  wire(charset.used);
  wire(charset.origin);
}

void Transfer(auto& wire, Article& article) {
  wire(article.id);
  wire(article.url);
  wire(article.crawled);
  wire(article.input);
  wire(article.output_name);
  wire(article.place);
  wire(article.page_bytes);
  wire(article.kind);
  wire(article.outcome);
  wire(article.text);
  wire(article.blocks);
  wire(article.removed);
  wire(article.confidence);
  wire(article.metadata);
  wire(article.charset);
  wire(article.parsed_whole);
}

void Transfer(auto& wire, WorkerResult& result) {
  wire(result.article);
  wire(result.cpu);
}

template <typename T>
std::string ToWire(const T& value) {
  std::string bytes;
  WireWriter wire(&bytes);
  wire(value);
  return bytes;
}

template <typename T>
bool FromWire(std::string_view bytes, T* value) {
  WireReader wire(bytes);
  wire(*value);
  return wire.AtEnd();
}

}  // namespace

std::string PageToWire(const Page& page) { return ToWire(page); }
std::string ResultToWire(const WorkerResult& result) { return ToWire(result); }

bool PageFromWire(std::string_view bytes, Page* page) {
  return FromWire(bytes, page);
}
bool ResultFromWire(std::string_view bytes, WorkerResult* result) {
  return FromWire(bytes, result);
}

}  // namespace descale
