#include "segment/json_ld.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "base/json.h"
#include "base/strings.h"
#include "segment/field_text.h"

namespace descale {
namespace {

// Objects looked at in one script; more is data, not a description.
constexpr size_t kMaxObjects = 500;
constexpr size_t kMaxValues = 100;
constexpr size_t kMaxTypes = 100;
// Of the text that a page gives as its own body: more than most articles have.
constexpr size_t kMaxBodyBytes = 256 << 10;

enum class Role : uint8_t { kOther, kArticle, kPage, kSite };

// Types may be written as URLs: "http://schema.org/Article".
std::string_view TypeName(std::string_view type) {
  return type.substr(type.find_last_of("/#:") + 1);
}

Role RoleOfType(std::string_view type) {
  type = TypeName(type);
  constexpr auto kMore = std::to_array<std::string_view>(
      {"Report", "Review", "Recipe", "HowTo", "Question", "QAPage",
       "PodcastEpisode", "Book", "Course", "CreativeWork"});
  if (type.ends_with("Article") || type.ends_with("Posting") ||
      std::find(kMore.begin(), kMore.end(), type) != kMore.end()) {
    // A JobPosting is no article, but has the same members.
    return Role::kArticle;
  }
  if (type.ends_with("Page")) {
    return Role::kPage;
  }
  return type == "WebSite" ? Role::kSite : Role::kOther;
}

// The strings in a value that is a string or an array of them.
std::vector<std::string_view> Strings(const JsonValue& value) {
  std::vector<std::string_view> strings;
  if (value.is_string()) {
    strings.push_back(value.AsString());
  } else if (value.is_array()) {
    for (const JsonValue& item : value.Items()) {
      if (item.is_string() && strings.size() < kMaxValues) {
        strings.push_back(item.AsString());
      }
    }
  }
  return strings;
}

Role RoleOf(const JsonValue& object) {
  Role role = Role::kOther;
  for (const std::string_view type : Strings(object["@type"])) {
    const Role candidate = RoleOfType(type);
    if (role == Role::kOther || candidate == Role::kArticle) {
      role = candidate;
    }
  }
  return role;
}

std::string First(const JsonValue& value) {
  const std::vector<std::string_view> strings = Strings(value);
  return strings.empty() ? "" : FieldText(strings[0]);
}

// A script's objects of interest: itself, members of arrays and @graph, and
// what is declared as the main thing of a page.
std::vector<JsonValue> Objects(const JsonValue& root) {
  std::vector<JsonValue> objects;
  std::vector<JsonValue> queue = {root};
  for (size_t next = 0; next < queue.size() && next < kMaxObjects; ++next) {
    const JsonValue value = queue[next];
    if (value.is_array()) {
      for (const JsonValue& item : value.Items()) {
        if (queue.size() < kMaxObjects) {
          queue.push_back(item);
        }
      }
    } else if (value.is_object()) {
      objects.push_back(value);
      for (const char* key : {"@graph", "mainEntity", "mainEntityOfPage"}) {
        queue.push_back(value[key]);
      }
    }
  }
  return objects;
}

// Sets a value unless it is set or there is nothing to set it to.
void Fill(std::string value, std::string* field) {
  if (field->empty() && !IsPlaceholder(value)) {
    *field = std::move(value);
  }
}

void Fill(std::vector<std::string> values, std::vector<std::string>* field) {
  if (field->empty()) {
    *field = std::move(values);
  }
}

class Reader {
 public:
  explicit Reader(const JsonValue& root) : objects_(Objects(root)) {}

  // Adds what the objects say to the facts of the article, or of the page.
  void Read(JsonLdFacts* article, JsonLdFacts* page) const {
    for (const JsonValue& object : objects_) {
      ReadTypes(object, &article->types);
      switch (RoleOf(object)) {
        case Role::kArticle:
          ReadWork(object, article);
          break;
        case Role::kPage:
          ReadWork(object, page);
          break;
        case Role::kSite:
          Fill(First(object["name"]), &page->site_name);
          Fill(First(object["inLanguage"]), &page->language);
          break;
        case Role::kOther:
          break;
      }
    }
  }

 private:
  static void ReadTypes(const JsonValue& object,
                        std::vector<std::string>* types) {
    for (const std::string_view type : Strings(object["@type"])) {
      if (types->size() == kMaxTypes) return;
      types->push_back(AsciiLowered(TypeName(type)));
    }
  }

  static std::string Body(const JsonValue& work) {
    for (const char* key :
         {"articleBody", "articlebody", "reviewBody", "text"}) {
      const std::string_view body = work[key].AsString();
      if (!body.empty()) return FieldText(body, kMaxBodyBytes);
    }
    return {};
  }

  void ReadWork(const JsonValue& work, JsonLdFacts* facts) const {
    if (facts->body.empty()) facts->body = Body(work);
    Fill(First(work["headline"]), &facts->title);
    Fill(First(work["name"]), &facts->title);
    for (const char* key : {"datePublished", "dateCreated", "uploadDate"}) {
      Fill(First(work[key]), &facts->date);
    }
    Fill(FirstName(work["publisher"]), &facts->publisher);
    Fill(FirstName(work["sourceOrganization"]), &facts->source);
    Fill(First(work["creditText"]), &facts->source);
    Fill(First(work["description"]), &facts->description);
    Fill(First(work["inLanguage"]), &facts->language);
    Fill(ImageUrl(work["image"]), &facts->image);
    Fill(ImageUrl(work["thumbnailUrl"]), &facts->image);
    Fill(Names(work["author"]), &facts->authors);
    Fill(Names(work["creator"]), &facts->authors);
    Fill(Keywords(work["keywords"]), &facts->keywords);
  }

  // The object with that @id, for {"@id": "#author"} references.
  JsonValue Resolve(const JsonValue& value) const {
    const std::string_view id = value["@id"].AsString();
    if (id.empty()) {
      return value;
    }
    for (const JsonValue& object : objects_) {
      if (object["@id"].AsString() == id && object["name"].is_string()) {
        return object;
      }
    }
    return value;
  }

  // Names of persons or organizations: strings, objects, arrays of both.
  std::vector<std::string> Names(const JsonValue& value) const {
    std::vector<std::string> names;
    const auto items =
        value.is_array() ? value.Items() : std::vector<JsonValue>{value};
    for (const JsonValue& item : items) {
      if (names.size() == kMaxValues) {
        break;
      }
      if (item.is_string()) {
        names.push_back(FieldText(item.AsString()));
        continue;
      }
      for (const std::string_view name : Strings(Resolve(item)["name"])) {
        names.push_back(FieldText(name));
      }
    }
    return names;
  }

  std::string FirstName(const JsonValue& value) const {
    const std::vector<std::string> names = Names(value);
    return names.empty() ? "" : names[0];
  }

  static std::vector<std::string> Keywords(const JsonValue& value) {
    std::vector<std::string> keywords;
    for (const std::string_view keyword : Strings(value)) {
      keywords.push_back(FieldText(keyword));
    }
    return keywords;
  }

  // A URL, an ImageObject or an array of either.
  static std::string ImageUrl(const JsonValue& value) {
    JsonValue image = value;
    if (image.is_array()) {
      const std::vector<JsonValue> items = image.Items();
      image = items.empty() ? JsonValue() : items[0];
    }
    if (image.is_object()) {
      const std::string url = First(image["url"]);
      return url.empty() ? First(image["contentUrl"]) : url;
    }
    return FieldText(image.AsString());
  }

  std::vector<JsonValue> objects_;
};

}  // namespace

JsonLdFacts ReadJsonLd(const std::vector<std::string>& scripts) {
  JsonLdFacts article;
  JsonLdFacts page;
  JsonReader json;
  for (const std::string& script : scripts) {
    const Result<JsonValue> root = json.ParseTolerant(script);
    if (root.ok()) {
      Reader(*root).Read(&article, &page);
    }
  }
  // Also where the page stands in an earlier script than the article.
  Fill(std::move(page.title), &article.title);
  Fill(std::move(page.authors), &article.authors);
  Fill(std::move(page.date), &article.date);
  Fill(std::move(page.publisher), &article.publisher);
  Fill(std::move(page.source), &article.source);
  Fill(std::move(page.site_name), &article.site_name);
  Fill(std::move(page.description), &article.description);
  Fill(std::move(page.image), &article.image);
  Fill(std::move(page.language), &article.language);
  Fill(std::move(page.keywords), &article.keywords);
  Fill(std::move(page.body), &article.body);
  return article;
}

}  // namespace descale
