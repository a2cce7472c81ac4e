#include "parse/skeleton.h"

#include <array>
#include <cstddef>
#include <utility>

#include "base/hash.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "parse/attribute_list.h"
#include "parse/character_references.h"
#include "parse/element_classes.h"
#include "parse/nesting.h"
#include "parse/tag_nature.h"

namespace descale {
namespace {

constexpr auto kNothing = static_cast<size_t>(-1);

// Elements that start tags and end tags are not felt through.
bool IsBarrier(TagId tag) {
  return IsScopeBoundary(tag) || tag == TagId::kTd || tag == TagId::kTh ||
         tag == TagId::kCaption || tag == TagId::kHtml || tag == TagId::kSelect;
}

// Parts of tables, which end a <select> in a table.
bool IsTablePart(TagId tag) {
  return tag >= TagId::kTable && tag <= TagId::kTh;
}

class SkeletonBuilder {
 public:
  SkeletonBuilder(const Limits& limits, Skeleton* skeleton, Tree* tree)
      : page_(skeleton->page),
        out_(*skeleton),
        tree_(*tree),
        check_(limits),
        scanner_(page_) {}

  Outcome Run() {
    while (out_.doubt == Doubt::kNone && scanner_.Next(&token_)) {
      const bool after_pre = std::exchange(after_pre_, false);
      switch (token_.kind) {
        case ScannedToken::Kind::kText:
          AddText(after_pre);
          break;
        case ScannedToken::Kind::kRawText:
          AddRawText();
          break;
        case ScannedToken::Kind::kStartTag:
          if (!check_.Open(token_.tag, token_.attribute_count)) {
            return check_.outcome();
          }
          AddStartTag();
          break;
        case ScannedToken::Kind::kEndTag:
          check_.Close(token_.tag);
          AddEndTag();
          break;
        case ScannedToken::Kind::kComment:
          AddToken({});
          if (!IsForeign()) out_.text += "<!---->";
          break;
        case ScannedToken::Kind::kDoctype:
          AddToken({});
          MarkDirty();  // it is ignored, but not without a trace
          if (!IsForeign()) out_.text += token_.text;
          break;
        case ScannedToken::Kind::kCdata:
          if (!token_.text.empty()) AddToken(token_.text);
          break;
      }
    }
    if (IsForeign()) Give(Doubt::kForeignContent);
    return {};
  }

 private:
  struct OpenElement {
    TagId tag;
    TagNature nature;
    bool foreign;
    bool foldable;
    bool dirty;  // something in it does not nest as it is written
    uint32_t token;
    std::string_view name;
    size_t text_size;  // of the skeleton, behind the start tag
    size_t run_count;
  };

  void Give(Doubt doubt) {
    if (out_.doubt == Doubt::kNone) out_.doubt = doubt;
  }

  bool IsForeign() const { return !stack_.empty() && stack_.back().foreign; }
  TagId Top() const {
    return stack_.empty() ? TagId::kUnknown : stack_.back().tag;
  }
  uint32_t OpenCount(TagId tag) const {
    return counts_[static_cast<size_t>(tag)];
  }
  void MarkDirty() {
    if (!stack_.empty()) stack_.back().dirty = true;
  }

  uint32_t OffsetOf(std::string_view part) const {
    return static_cast<uint32_t>(part.data() - page_.data());
  }

  // Of the kind of token_; `text` is what it has of the page.
  Token& AddToken(std::string_view text) {
    Token& token = out_.tokens.emplace_back();
    token.kind = token_.kind;
    token.tag = token_.tag;
    token.self_closing = token_.self_closing;
    if (!text.empty()) {
      token.begin = OffsetOf(text);
      token.end = token.begin + static_cast<uint32_t>(text.size());
    }
    return token;
  }

  // --- what Gumbo sees

  void AddRun(SkeletonRun::Kind kind, uint32_t begin, uint32_t end,
              bool blank) {
    const size_t number = out_.runs.size();
    if (number > kMostRuns) Give(Doubt::kTooManyRuns);
    out_.runs.push_back(
        {kind, static_cast<uint32_t>(out_.text.size()), begin, end});
    if (blank) {
      out_.text += ' ';
    } else {
      AppendUtf8(kFirstRun + static_cast<char32_t>(number), &out_.text);
    }
  }

  void WriteStartTag(uint32_t token) {
    const size_t place = out_.text.size() / Skeleton::kShortestTag;
    if (out_.tag_tokens.size() <= place) out_.tag_tokens.resize(2 * place + 64);
    out_.tag_tokens[place] = token;
    out_.text += '<';
    out_.text += token_.name;
    WriteTellingAttributes();
    out_.text += token_.self_closing && IsForeign() ? "/>" : ">";
  }

  // Attributes that tree construction asks for.
  void WriteTellingAttributes() {
    if (token_.tag == TagId::kInput) {
      for (const ScannedAttribute& attribute : scanner_.attributes()) {
        if (EqualsIgnoringCase(attribute.name, "type")) {
          if (EqualsIgnoringCase(attribute.value, "hidden")) {
            out_.text += " type=hidden";
          }
          return;
        }
      }
    } else if (NatureOf(token_.tag) == TagNature::kFormatting &&
               !scanner_.attributes().empty()) {
      // Of formatting elements that are alike, no more than three are opened
      // again ("Noah's Ark clause").
      uint64_t hash = 0;
      for (const ScannedAttribute& attribute : scanner_.attributes()) {
        hash = MixHashes(hash, HashBytes(attribute.name));
        hash = MixHashes(hash, HashBytes(attribute.value));
      }
      out_.text += " x=" + std::to_string(hash);
    }
  }

  void WriteEndTag() {
    out_.text += "</";
    out_.text += token_.name;
    out_.text += '>';
  }

  // --- text

  void AddText(bool after_pre) {
    std::string_view text = token_.text;
    if (after_pre && !SkipFirstLineFeed(&text)) return;
    AddToken(text);
    if (IsForeign()) return;
    // White space and other characters may go to different places.
    const auto blank = static_cast<uint32_t>(LeadingSpaceWithReferences(text));
    const uint32_t begin = OffsetOf(text);
    const auto size = static_cast<uint32_t>(text.size());
    if (blank > 0) AddRun(SkeletonRun::Kind::kText, begin, begin + blank, true);
    if (blank < size) {
      AddRun(SkeletonRun::Kind::kText, begin + blank, begin + size, false);
    }
  }

  // A line feed directly behind <pre> is none. False if nothing is left.
  bool SkipFirstLineFeed(std::string_view* text) {
    if (text->starts_with("&#")) Give(Doubt::kCharacters);
    if (text->starts_with('\n')) text->remove_prefix(1);
    return !text->empty();
  }

  void AddRawText() {
    std::string_view text = token_.text;
    const bool is_area = token_.tag == TagId::kTextarea;
    if (is_area && !SkipFirstLineFeed(&text)) return;
    AddToken(text);
    const bool with_references = is_area || token_.tag == TagId::kTitle;
    AddRun(with_references ? SkeletonRun::Kind::kText : SkeletonRun::Kind::kRaw,
           OffsetOf(text), OffsetOf(text) + static_cast<uint32_t>(text.size()),
           false);
  }

  // --- tags

  void AddStartTag() {
    const auto number = static_cast<uint32_t>(out_.tokens.size());
    Token& token = AddToken(token_.name);
    token.first_attribute = static_cast<uint32_t>(tree_.attributes.size());
    token.attribute_count = AddAttributes(scanner_.attributes(), &tree_);
    if (IsForeign()) {
      OpenInForeign(number);
      return;
    }
    const TagNature nature = NatureOf(token_.tag);
    NoteOddElement(number);
    NoteSelectContent(nature);
    CloseImplied(nature);
    if (!Fits(nature)) MarkDirty();
    if (nature == TagNature::kForeign) {
      OpenForeign(number);
      return;
    }
    WriteStartTag(number);
    if (nature == TagNature::kVoid || nature == TagNature::kRule ||
        IsVoidElement(token_.tag)) {
      return;
    }
    if (nature == TagNature::kForm && OpenCount(TagId::kTemplate) == 0) {
      form_open_ = true;
    }
    after_pre_ = token_.tag == TagId::kPre || token_.tag == TagId::kListing;
    ++counts_[static_cast<size_t>(token_.tag)];
    Push(number, nature, /*foreign=*/false);
  }

  void Push(uint32_t token, TagNature nature, bool foreign) {
    const bool foldable =
        nature != TagNature::kNever && nature != TagNature::kRaw &&
        // Gumbo moves the text at the end of a form out of it.
        nature != TagNature::kForm &&
        (nature != TagNature::kNoscript || OpenCount(TagId::kBody) > 0);
    stack_.push_back({token_.tag, nature, foreign, foldable, false, token,
                      token_.name, out_.text.size(), out_.runs.size()});
  }

  // Elements that do something to the page as a whole.
  void NoteOddElement(uint32_t token) {
    switch (token_.tag) {
      case TagId::kFrameset:
      case TagId::kFrame:
        Give(Doubt::kFrameset);
        break;
      case TagId::kIsindex:
      case TagId::kPlaintext:
        Give(Doubt::kOldElement);
        break;
      case TagId::kCol:
        if (OpenCount(TagId::kTemplate) > 0) Give(Doubt::kTemplate);
        break;
      case TagId::kHtml:
      case TagId::kBody: {
        auto& tags =
            token_.tag == TagId::kHtml ? out_.html_tags : out_.body_tags;
        tags.push_back(token);
        if (OpenCount(TagId::kTemplate) > 0 || OpenCount(TagId::kSelect) > 0) {
          Give(Doubt::kSecondBody);
        }
        break;
      }
      default:
        break;
    }
  }

  // Most tags are ignored in a <select>; some close it.
  void NoteSelectContent(TagNature nature) {
    if (OpenCount(TagId::kSelect) == 0 || nature == TagNature::kOption ||
        token_.tag == TagId::kScript) {
      return;
    }
    if (nature == TagNature::kRaw || nature == TagNature::kSelect ||
        token_.tag == TagId::kInput || token_.tag == TagId::kKeygen ||
        token_.tag == TagId::kNoframes || token_.tag == TagId::kXmp ||
        token_.tag == TagId::kPre || token_.tag == TagId::kListing ||
        nature == TagNature::kForeign || IsTablePart(token_.tag)) {
      Give(Doubt::kSelect);
    }
  }

  static bool ClosesParagraph(TagNature nature) {
    return nature == TagNature::kBlock || nature == TagNature::kHeading ||
           nature == TagNature::kItem || nature == TagNature::kDefinition ||
           nature == TagNature::kForm || nature == TagNature::kRule;
  }

  // The plain cases of end tags that are left out.
  void CloseImplied(TagNature nature) {
    if (ClosesParagraph(nature) && Top() == TagId::kP && !IsOddForm(nature)) {
      PopDirty();
    }
    const bool closes_item =
        (nature == TagNature::kItem && Top() == TagId::kLi) ||
        (nature == TagNature::kDefinition &&
         (Top() == TagId::kDt || Top() == TagId::kDd)) ||
        (nature == TagNature::kOption && Top() == TagId::kOption);
    if (closes_item) PopDirty();
  }

  // A form that is ignored or, between the cells of a table, stays empty.
  bool IsOddForm(TagNature nature) const {
    return nature == TagNature::kForm &&
           (form_open_ || OpenCount(TagId::kTemplate) > 0 ||
            OpenCount(TagId::kTable) > 0);
  }

  // Whether the start tag does nothing but open its element here.
  bool Fits(TagNature nature) const {
    const bool in_paragraph = OpenCount(TagId::kP) > 0;
    const bool in_select = OpenCount(TagId::kSelect) > 0;
    switch (nature) {
      case TagNature::kPlain:
      case TagNature::kVoid:
      case TagNature::kForeign:
        return !in_select;
      case TagNature::kRaw:
        return !in_select || token_.tag == TagId::kScript;
      case TagNature::kFormatting:
        return !in_select && OpenCount(token_.tag) < 3;
      case TagNature::kAnchor:
        return !in_select && OpenCount(TagId::kA) == 0;
      case TagNature::kBlock:
      case TagNature::kRule:
        return !in_select && !in_paragraph;
      case TagNature::kHeading:
        return !in_select && !in_paragraph && !IsHeading(Top());
      case TagNature::kItem:
        return !in_select && !in_paragraph &&
               (Top() == TagId::kUl || Top() == TagId::kOl);
      case TagNature::kDefinition:
        return !in_select && !in_paragraph && Top() == TagId::kDl;
      case TagNature::kButton:
        return !in_select && OpenCount(TagId::kButton) == 0;
      case TagNature::kForm:
        return !in_select && !in_paragraph && !IsOddForm(nature);
      case TagNature::kSelect:
        return !in_select;
      case TagNature::kOption:
        return Top() == TagId::kSelect ||
               (Top() == TagId::kOptgroup && token_.tag == TagId::kOption);
      case TagNature::kRuby:
        return !in_select && Top() == TagId::kRuby;
      case TagNature::kNoscript:
        return !in_select && OpenCount(TagId::kBody) > 0;
      case TagNature::kNever:
        return false;
    }
    return false;
  }

  void AddEndTag() {
    AddToken(token_.name);
    if (IsForeign()) {
      CloseInForeign();
      return;
    }
    const size_t found = FindOpen();
    if (token_.tag == TagId::kForm && OpenCount(TagId::kTemplate) == 0) {
      form_open_ = false;
    }
    if (found == kNothing || token_.tag == TagId::kBody ||
        token_.tag == TagId::kHtml) {
      MarkDirty();  // these two do not close anything yet
    } else if (found + 1 == stack_.size()) {
      CloseTop();
    } else {
      CloseBelow(found);
    }
    WriteEndTag();
  }

  bool IsNamedLikeToken(const OpenElement& element) const {
    return element.tag == token_.tag &&
           (token_.tag != TagId::kUnknown ||
            EqualsIgnoringCase(element.name, token_.name));
  }

  // The element that the end tag closes.
  size_t FindOpen() const {
    const TagNature nature = NatureOf(token_.tag);
    for (size_t i = stack_.size(); i-- > 0;) {
      const OpenElement& element = stack_[i];
      if (IsNamedLikeToken(element)) return i;
      if (nature == TagNature::kHeading &&
          element.nature == TagNature::kHeading) {
        return i;
      }
      const bool special = element.nature != TagNature::kPlain &&
                           element.nature != TagNature::kFormatting &&
                           element.nature != TagNature::kAnchor &&
                           element.nature != TagNature::kRuby;
      if (IsBarrier(element.tag) || (nature == TagNature::kPlain && special)) {
        break;
      }
    }
    return kNothing;
  }

  void Pop() {
    const OpenElement& top = stack_.back();
    if (!top.foreign) --counts_[static_cast<size_t>(top.tag)];
    stack_.pop_back();
  }

  // Formatting that is left open is opened again wherever text follows.
  void PopDirty() {
    if (stack_.back().nature == TagNature::kFormatting ||
        stack_.back().nature == TagNature::kAnchor) {
      folding_ = false;
    }
    Pop();
    MarkDirty();
  }

  void CloseTop() {
    const OpenElement closed = stack_.back();
    // A heading may be closed by the end tag of another level.
    const bool fits = IsNamedLikeToken(closed);
    Pop();
    if (closed.dirty || !fits) {
      MarkDirty();
    } else if (closed.foldable && folding_) {
      Fold(closed);
    }
  }

  void CloseBelow(size_t found) {
    const TagNature nature = stack_[found].nature;
    if (nature == TagNature::kFormatting || nature == TagNature::kAnchor) {
      // The adoption agency leaves what stands inside open.
      folding_ = false;
      --counts_[static_cast<size_t>(stack_[found].tag)];
      stack_.erase(stack_.begin() + static_cast<std::ptrdiff_t>(found));
      for (OpenElement& element : stack_) element.dirty = true;
      return;
    }
    while (stack_.size() > found) PopDirty();
  }

  // The tokens since the start tag, the end tag not among them, become a run.
  void Fold(const OpenElement& element) {
    const uint32_t begin = element.token + 1;
    const auto end = static_cast<uint32_t>(out_.tokens.size()) - 1;
    const bool one_text = end == begin + 1 &&
                          out_.tokens[begin].kind == ScannedToken::Kind::kText;
    if (begin == end || (one_text && !element.foreign)) return;
    out_.text.resize(element.text_size);
    out_.runs.resize(element.run_count);
    AddRun(SkeletonRun::Kind::kFold, begin, end, false);
  }

  // --- foreign content

  void OpenForeign(uint32_t token) {
    const size_t before = out_.text.size();
    WriteStartTag(token);
    if (token_.self_closing) {
      out_.text.resize(before + 1 + token_.name.size());
      out_.text += "/>";
      return;
    }
    Push(token, TagNature::kForeign, /*foreign=*/true);
    scanner_.SetForeign(true);
  }

  void OpenInForeign(uint32_t token) {
    if (IsIntegrationPoint(Top()) || BreaksOutOfForeign(token_.tag) ||
        token_.tag == TagId::kScript || token_.tag == TagId::kForeignobject ||
        token_.tag == TagId::kAnnotationXml) {
      Give(Doubt::kForeignContent);
    } else if (!token_.self_closing) {
      Push(token, TagNature::kForeign, /*foreign=*/true);
    }
  }

  void CloseInForeign() {
    const OpenElement closed = stack_.back();
    if (!IsNamedLikeToken(closed)) {
      Give(Doubt::kForeignContent);
      return;
    }
    Pop();
    if (IsForeign()) return;
    scanner_.SetForeign(false);
    Fold(closed);
    WriteEndTag();
  }

  const std::string_view page_;
  Skeleton& out_;
  Tree& tree_;
  NestingCheck check_;
  TagScanner scanner_;
  ScannedToken token_;
  std::vector<OpenElement> stack_;
  std::array<uint32_t, kTagCount> counts_{};  // open HTML elements
  bool folding_ = true;
  bool form_open_ = false;
  bool after_pre_ = false;
};

}  // namespace

std::string_view DoubtName(Doubt doubt) {
  switch (doubt) {
    case Doubt::kNone:
      return "";
    case Doubt::kCharacters:
      return "characters";
    case Doubt::kFrameset:
      return "frameset";
    case Doubt::kOldElement:
      return "old_element";
    case Doubt::kForeignContent:
      return "foreign_content";
    case Doubt::kSelect:
      return "select";
    case Doubt::kSecondBody:
      return "second_body";
    case Doubt::kTemplate:
      return "template";
    case Doubt::kTooManyRuns:
      return "too_many_runs";
    case Doubt::kMovedContent:
      return "moved_content";
  }
  return "";
}

void Skeleton::Reset(std::string_view html) {
  page = html;
  text.clear();
  tokens.clear();
  runs.clear();
  html_tags.clear();
  body_tags.clear();
  doubt = Doubt::kNone;
}

Outcome MakeSkeleton(std::string_view html, const Limits& limits,
                     Skeleton* skeleton, Tree* tree) {
  skeleton->Reset(html);
  return SkeletonBuilder(limits, skeleton, tree).Run();
}

}  // namespace descale
