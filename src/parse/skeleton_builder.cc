#include "parse/skeleton_builder.h"

#include <algorithm>
#include <utility>

#include "base/strings.h"
#include "parse/attribute_list.h"
#include "parse/element_classes.h"

namespace descale {
namespace {

// Parts of tables, which end a <select> in a table.
bool IsTablePart(TagId tag) {
  return tag >= TagId::kTable && tag <= TagId::kTh;
}

}  // namespace

Outcome SkeletonBuilder::Run() {
  while (!out_.has_doubt() && scanner_.Next(&token_)) {
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
        if (!open_.IsForeign()) out_.WriteComment();
        break;
      case ScannedToken::Kind::kDoctype:
        AddToken({});
        open_.MarkDirty();  // it is ignored, but not without a trace
        if (!open_.IsForeign()) out_.WriteDoctype(token_.text);
        break;
      case ScannedToken::Kind::kCdata:
        if (!token_.text.empty()) AddToken(token_.text);
        break;
    }
  }
  if (open_.IsForeign()) out_.Give(Doubt::kForeignContent);
  return {};
}

void SkeletonBuilder::AddText(bool after_pre) {
  std::string_view text = token_.text;
  if (after_pre && !SkipFirstLineFeed(&text)) return;
  AddToken(text);
  if (open_.IsForeign()) return;
  if (!out_.IsBlank(text)) NoteVisibleText();
  out_.WriteText(text);
}

void SkeletonBuilder::NoteVisibleText() {
  pristine_ = false;
  if (open_.IsBetweenCells()) open_.MarkDirty();
  if (open_.Count(TagId::kTemplate) > 0) return;
  while (open_.Count(TagId::kHead) > 0) PopDirty();
}

bool SkeletonBuilder::SkipFirstLineFeed(std::string_view* text) {
  if (text->starts_with("&#")) out_.Give(Doubt::kCharacters);
  if (text->starts_with('\n')) text->remove_prefix(1);
  return !text->empty();
}

void SkeletonBuilder::AddRawText() {
  std::string_view text = token_.text;
  if (token_.tag == TagId::kIframe && scanner_.at_end()) {
    out_.GiveOpenIframe(text);
  }
  const bool is_area = token_.tag == TagId::kTextarea;
  if (is_area && !SkipFirstLineFeed(&text)) return;
  AddToken(text);
  const bool with_references = is_area || token_.tag == TagId::kTitle;
  out_.WriteRawText(text, with_references);
}

void SkeletonBuilder::AddStartTag() {
  NoteOddName();
  if (open_.IsForeign() && BreaksOutOfForeign(token_.tag) && !IsPlainFont() &&
      !IsIntegrationPoint(open_.Top())) {
    LeaveForeign();
  }
  const TagNature nature = NatureOf(token_.tag);
  if (!open_.IsForeign()) MakeRoomFor(nature);
  const auto number = static_cast<uint32_t>(out_.token_count());
  Token& token = AddToken(token_.name);
  token.first_attribute = static_cast<uint32_t>(tree_.attributes.size());
  token.attribute_count = AddAttributes(scanner_.attributes(), &tree_);
  if (open_.IsForeign()) {
    OpenInForeign(number);
    return;
  }
  NoteOddElement(number);
  NoteSelectContent(nature);
  if (!open_.Fits(token_.tag, nature)) NoteMisfit(nature);
  if (nature == TagNature::kForeign) {
    OpenForeign(number);
  } else {
    OpenHtml(number, nature);
  }
}

void SkeletonBuilder::MakeRoomFor(TagNature nature) {
  if (open_.Count(TagId::kHead) > 0) LeaveHead(token_.tag);
  while (open_.ClosesTop(nature)) CloseImplied();
  const size_t paragraph = open_.FindClosedParagraph(nature);
  while (open_.size() > paragraph) PopDirty();
  if (nature == TagNature::kRow && open_.Top() == TagId::kTable &&
      open_.tables_are_sure()) {
    OpenImpliedSection();
  }
}

void SkeletonBuilder::NoteMisfit(TagNature nature) {
  open_.MarkDirty();
  // What it closes may be opened again wherever text follows.
  folding_ &= open_.formatting() == 0;
  if (nature >= TagNature::kTable && nature <= TagNature::kCaption) {
    NoteOddTable();
  }
}

void SkeletonBuilder::NoteOddTable() {
  // What stands between cells is open or not, who knows.
  folding_ &= !open_.has_moved() && open_.Count(TagId::kTemplate) == 0;
  open_.DoubtTables();
}

void SkeletonBuilder::OpenImpliedSection() {
  ScannedToken start_tag;
  start_tag.kind = ScannedToken::Kind::kStartTag;
  start_tag.tag = TagId::kTbody;
  const auto number = static_cast<uint32_t>(out_.token_count());
  out_.AddToken(start_tag, {});
  Push(start_tag, number, TagNature::kTableSection, /*foldable=*/false);
}

void SkeletonBuilder::OpenHtml(uint32_t number, TagNature nature) {
  const bool was_pristine = pristine_;
  pristine_ &= token_.tag == TagId::kHtml && open_.empty();
  out_.WriteStartTag(token_, scanner_.attributes(), number);
  if (nature == TagNature::kHead ? !was_pristine : IsIgnored(nature)) return;
  if (nature == TagNature::kVoid || nature == TagNature::kRule ||
      IsVoidElement(token_.tag)) {
    return;
  }
  if (nature == TagNature::kForm) open_.SetFormOpen(true);
  after_pre_ = token_.tag == TagId::kPre || token_.tag == TagId::kListing;
  Push(token_, number, nature, IsFoldable(nature));
}

bool SkeletonBuilder::IsFoldable(TagNature nature) const {
  if (nature == TagNature::kNever || nature == TagNature::kRaw ||
      // Gumbo moves the text at the end of a form out of it.
      nature == TagNature::kForm) {
    return false;
  }
  // Other tags are ignored there, and the content of their elements is not.
  if (open_.Count(TagId::kSelect) > 0) return nature == TagNature::kOption;
  return nature != TagNature::kNoscript || open_.Count(TagId::kBody) > 0 ||
         open_.Count(TagId::kHead) > 0;
}

// A <font> that is at home in foreign content.
bool SkeletonBuilder::IsPlainFont() const {
  const auto& attributes = scanner_.attributes();
  return token_.tag == TagId::kFont &&
         std::none_of(attributes.begin(), attributes.end(),
                      [](const ScannedAttribute& attribute) {
                        return EqualsIgnoringCase(attribute.name, "color") ||
                               EqualsIgnoringCase(attribute.name, "face") ||
                               EqualsIgnoringCase(attribute.name, "size");
                      });
}

bool SkeletonBuilder::IsIgnored(TagNature nature) const {
  if (token_.tag == TagId::kHtml || token_.tag == TagId::kBody) {
    return open_.size() > open_.Count(TagId::kHtml);
  }
  return nature > TagNature::kTable && nature <= TagNature::kCaption &&
         open_.Count(TagId::kTable) == 0 && open_.Count(TagId::kTemplate) == 0;
}

void SkeletonBuilder::Push(const ScannedToken& start_tag, uint32_t token,
                           TagNature nature, bool foldable) {
  OpenElement element;
  element.tag = start_tag.tag;
  element.nature = nature;
  element.foreign = nature == TagNature::kForeign;
  element.foldable = foldable;
  element.token = token;
  element.name = start_tag.name;
  element.text_size = out_.text_size();
  element.run_count = out_.run_count();
  element.fold_count = out_.fold_count();
  open_.Push(element);
}

void SkeletonBuilder::NoteOddName() {
  if (token_.tag == TagId::kUnknown &&
      token_.name.find("\xEF\xBF\xBD") != std::string_view::npos) {
    out_.Give(Doubt::kCharacters);
  }
}

void SkeletonBuilder::NoteOddElement(uint32_t token) {
  switch (token_.tag) {
    case TagId::kFrameset:
    case TagId::kFrame:
      out_.Give(Doubt::kFrameset);
      break;
    case TagId::kIsindex:
    case TagId::kPlaintext:
      out_.Give(Doubt::kOldElement);
      break;
    case TagId::kCol:
    case TagId::kColgroup:
      if (open_.Count(TagId::kTemplate) > 0) out_.Give(Doubt::kTemplate);
      break;
    case TagId::kHtml:
    case TagId::kBody:
      if (token_.tag == TagId::kHtml) {
        out_.NoteHtmlTag(token);
      } else {
        out_.NoteBodyTag(token);
      }
      if (open_.Count(TagId::kTemplate) > 0 ||
          open_.Count(TagId::kSelect) > 0) {
        out_.Give(Doubt::kSecondBody);
      }
      break;
    default:
      break;
  }
}

void SkeletonBuilder::NoteSelectContent(TagNature nature) {
  if (open_.Count(TagId::kSelect) == 0 || nature == TagNature::kOption ||
      token_.tag == TagId::kScript) {
    return;
  }
  if (nature == TagNature::kRaw || nature == TagNature::kSelect ||
      token_.tag == TagId::kInput || token_.tag == TagId::kKeygen ||
      token_.tag == TagId::kNoframes || token_.tag == TagId::kXmp ||
      token_.tag == TagId::kPre || token_.tag == TagId::kListing ||
      nature == TagNature::kForeign || IsTablePart(token_.tag)) {
    out_.Give(Doubt::kSelect);
  }
}

void SkeletonBuilder::OpenForeign(uint32_t number) {
  if (token_.self_closing) {
    out_.WriteClosedTag(token_, number);
    return;
  }
  out_.WriteStartTag(token_, scanner_.attributes(), number);
  Push(token_, number, TagNature::kForeign, /*foldable=*/true);
  scanner_.SetForeign(true);
}

void SkeletonBuilder::OpenInForeign(uint32_t number) {
  if (IsIntegrationPoint(open_.Top()) || token_.tag == TagId::kForeignobject ||
      token_.tag == TagId::kAnnotationXml) {
    out_.Give(Doubt::kForeignContent);
  } else if (!token_.self_closing) {
    Push(token_, number, TagNature::kForeign, /*foldable=*/true);
  }
}

Outcome MakeSkeleton(std::string_view html, const Limits& limits,
                     Skeleton* skeleton, Tree* tree) {
  skeleton->Reset(html);
  return SkeletonBuilder(html, limits, skeleton, tree).Run();
}

}  // namespace descale
