#include "segment/page_facts.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "base/strings.h"

namespace descale {
namespace {

constexpr size_t kMaxFacts = 1000;

template <typename T>
void AddCapped(T fact, std::vector<T>* list) {
  if (list->size() < kMaxFacts) {
    list->push_back(std::move(fact));
  }
}

bool HasWord(std::string_view attribute, std::string_view word) {
  const std::vector<std::string_view> words = SplitAscii(attribute);
  return std::any_of(words.begin(), words.end(), [&](std::string_view w) {
    return EqualsIgnoringCase(w, word);
  });
}

// Class names that, alone, stand for a byline.
bool IsBylineClass(std::string_view classes) {
  // Nearly every class attribute fails this, at the speed of a search.
  if (classes.find("author") == std::string_view::npos &&
      classes.find("byline") == std::string_view::npos) {
    return false;
  }
  constexpr auto kNames = std::to_array<std::string_view>(
      {"byline", "author", "author-name", "byline-name", "article-author",
       "post-author", "entry-author", "c-byline", "article__author",
       "byline__name", "author__name"});
  const std::vector<std::string_view> words = SplitAscii(classes);
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return std::find(kNames.begin(), kNames.end(), word) != kNames.end();
  });
}

class Collector {
 public:
  explicit Collector(const Tree& tree) : tree_(tree) {}

  PageFacts Run() {
    for (NodeId id = 0; id < tree_.nodes.size(); ++id) {
      const Node& node = tree_[id];
      if (node.kind == NodeKind::kElement && !node.foreign) {
        TakeElement(id, node);
        TakeAttributes(id, node);
      }
    }
    // rel=author is a statement, a class only a habit.
    facts_.authors.insert(facts_.authors.end(), byline_classes_.begin(),
                          byline_classes_.end());
    return std::move(facts_);
  }

 private:
  void TakeElement(NodeId id, const Node& node) {
    switch (node.tag) {
      case TagId::kHtml:
        facts_.language = tree_.AttributeOf(id, "lang");
        break;
      case TagId::kMeta:
        TakeMeta(id);
        break;
      case TagId::kScript:
        if (FindIgnoringCase(tree_.AttributeOf(id, "type"), "ld+json") !=
            std::string_view::npos) {
          AddCapped(id, &facts_.json_ld);
        }
        break;
      case TagId::kTitle:
        if (facts_.title == kNoNode) {
          facts_.title = id;
        }
        break;
      case TagId::kLink:
        if (facts_.canonical.empty() &&
            HasWord(tree_.AttributeOf(id, "rel"), "canonical")) {
          facts_.canonical = TrimAscii(tree_.AttributeOf(id, "href"));
        }
        break;
      case TagId::kH1:
        AddCapped(id, &facts_.headings);
        break;
      case TagId::kTime:
        AddCapped(id, &facts_.times);
        break;
      case TagId::kImg:
        if (!tree_.AttributeOf(id, "alt").empty()) {
          AddCapped(id, &facts_.images);
        }
        break;
      default:
        break;
    }
  }

  void TakeMeta(NodeId id) {
    const std::string_view content = tree_.AttributeOf(id, "content");
    if (content.empty()) {
      return;
    }
    for (const char* key : {"property", "name", "itemprop", "http-equiv"}) {
      const std::string_view name = tree_.AttributeOf(id, key);
      if (!name.empty()) {
        AddCapped({AsciiLowered(TrimAscii(name)), content}, &facts_.meta);
      }
    }
  }

  void TakeAttributes(NodeId id, const Node& node) {
    for (uint32_t i = 0; i < node.attribute_count; ++i) {
      const Attribute& attribute = tree_.attributes[node.first_attribute + i];
      if (attribute.name == "itemprop") {
        for (const std::string_view name : SplitAscii(attribute.value)) {
          AddCapped({AsciiLowered(name), id}, &facts_.properties);
        }
      } else if (attribute.name == "rel") {
        if (node.tag == TagId::kA && HasWord(attribute.value, "author")) {
          AddCapped(id, &facts_.authors);
        }
      } else if (attribute.name == "class" && IsBylineClass(attribute.value)) {
        AddCapped(id, &byline_classes_);
      }
    }
  }

  const Tree& tree_;
  PageFacts facts_;
  std::vector<NodeId> byline_classes_;
};

}  // namespace

PageFacts CollectFacts(const Tree& tree) { return Collector(tree).Run(); }

std::string_view MetaContent(const PageFacts& facts, std::string_view name) {
  for (const MetaTag& tag : facts.meta) {
    if (tag.name == name) {
      return tag.content;
    }
  }
  return {};
}

}  // namespace descale
