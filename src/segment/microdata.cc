#include "segment/microdata.h"

#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/strings.h"
#include "dom/shown_text.h"
#include "segment/byline.h"
#include "segment/field_text.h"

namespace descale {
namespace {

// A byline or a headline is not longer; a container that is, is none.
constexpr size_t kMaxTextBytes = 1024;

// The value of a property (HTML Standard, "property value"), text for all but
// the elements that carry it in an attribute.
std::string PropertyValue(const Tree& tree, NodeId id) {
  for (const char* name : {"content", "datetime"}) {
    const std::string_view value = tree.AttributeOf(id, name);
    if (!value.empty()) {
      return FieldText(value);
    }
  }
  return VisibleText(tree, id);
}

// The itemprop=name within an author's element, else the element itself.
std::string AuthorName(const Tree& tree, const PageFacts& facts, NodeId id) {
  for (const ItemProperty& property : facts.properties) {
    if (property.name == "name" && property.element > id &&
        property.element < tree[id].end) {
      return PropertyValue(tree, property.element);
    }
  }
  return PropertyValue(tree, id);
}

// Whether an element names the time of publication: <time pubdate> (obsolete,
// but common), or a class that says so.
bool IsPublicationTime(const Tree& tree, NodeId id) {
  return tree.HasAttribute(id, "pubdate") ||
         FindIgnoringCase(tree.AttributeOf(id, "class"), "publish") !=
             std::string_view::npos ||
         FindIgnoringCase(tree.AttributeOf(id, "class"), "entry-date") !=
             std::string_view::npos;
}

}  // namespace

std::string VisibleText(const Tree& tree, NodeId id) {
  const std::string text = ShownText(tree, id, kMaxTextBytes + 1);
  return text.size() <= kMaxTextBytes ? FieldText(text) : "";
}

void OfferItemAuthor(const Tree& tree, const PageFacts& facts,
                     MetadataField* author) {
  std::vector<std::string> names;
  for (const ItemProperty& property : facts.properties) {
    if (property.name == "author" || property.name == "creator") {
      names.push_back(AuthorName(tree, facts, property.element));
      // Further ones may be the authors of comments.
      break;
    }
  }
  Offer(JoinAuthors(names), "itemprop", author);
  for (const NodeId id : facts.authors) {
    const bool by_rel = !tree.AttributeOf(id, "rel").empty();
    Offer(JoinAuthors({VisibleText(tree, id)}), by_rel ? "rel" : "byline",
          author);
    if (!author->empty()) {
      return;
    }
  }
}

void OfferItemDate(const Tree& tree, const PageFacts& facts,
                   MetadataField* date) {
  for (const ItemProperty& property : facts.properties) {
    if (property.name == "datepublished" || property.name == "datecreated") {
      Offer(NormalizeDate(PropertyValue(tree, property.element)), "itemprop",
            date);
    }
  }
  for (const bool only_marked : {true, false}) {
    for (const NodeId id : facts.times) {
      if (!date->empty()) {
        return;
      }
      if (!only_marked || IsPublicationTime(tree, id)) {
        Offer(NormalizeDate(PropertyValue(tree, id)), "time", date);
      }
    }
  }
}

std::string ItemTitle(const Tree& tree, const PageFacts& facts) {
  for (const ItemProperty& property : facts.properties) {
    if (property.name == "headline") {
      return PropertyValue(tree, property.element);
    }
  }
  return "";
}

}  // namespace descale
