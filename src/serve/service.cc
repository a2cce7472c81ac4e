#include "serve/service.h"

#include <cstdint>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "descale/article.h"
#include "descale/explain.h"
#include "descale/outcome.h"
#include "descale/writer.h"

#include "serve/page_request.h"
#include "write/render.h"

namespace descale {
namespace {

struct Route {
  std::string_view path;
  std::string_view method;
  bool open = false;  // to those without the token
};
constexpr std::string_view kClean = "/clean";
constexpr Route kRoutes[] = {
    {kClean, "POST"},
    {"/explain", "POST"},
    {"/healthz", "GET", true},
    {"/metrics", "GET"},
};

const Route* FindRoute(const RequestHead& head) {
  for (const Route& route : kRoutes) {
    if (route.path == head.Path()) {
      return &route;
    }
  }
  return nullptr;
}

constexpr std::string_view kPlain = "text/plain; charset=utf-8";
constexpr std::string_view kMarkdown = "text/markdown; charset=utf-8";
constexpr std::string_view kJson = "application/json";

Answer TextAnswer(const Article& article, std::string_view format) {
  if (!article.outcome.has_article()) {
    const Outcome& outcome = article.outcome;
    return Problem(422,
                   std::string(PageStatusName(outcome.status)) + ": " +
                       (outcome.message.empty()
                            ? std::string(OutcomeReasonName(outcome.reason))
                            : outcome.message));
  }
  Answer answer;
  const bool markdown = format == "markdown";
  answer.media_type = markdown ? kMarkdown : kPlain;
  (markdown ? RenderMarkdown : RenderText)(article, WriteOptions{},
                                           &answer.body);
  return answer;
}

Answer CleanAnswer(const Article& article, std::string_view format) {
  if (format != "json") {
    return TextAnswer(article, format);
  }
  Answer answer;
  answer.media_type = kJson;
  RenderJsonl(article, WriteOptions{}, &answer.body);
  return answer;
}

}  // namespace

Service::Service(const Extractor& extractor, const ServerOptions& options)
    : extractor_(extractor),
      body_bytes_(options.limits.body_bytes),
      guard_(options.host_names, options.token) {}

std::optional<Answer> Service::Refuse(
    const RequestHead& head, std::optional<uint64_t> body_bytes) const {
  const Route* route = FindRoute(head);
  if (auto refused = guard_.Refuse(head, route != nullptr && route->open);
      refused.has_value()) {
    return refused;
  }
  if (route == nullptr) {
    return Problem(404, "there are /clean, /explain, /healthz and /metrics");
  }
  if (head.method != route->method) {
    Answer answer = Problem(405, "only " + std::string(route->method));
    answer.fields.emplace_back("Allow", route->method);
    return answer;
  }
  if (body_bytes.value_or(0) > body_bytes_) {
    return Problem(413, "more than " + std::to_string(body_bytes_) + " bytes");
  }
  return route->method == "POST" ? RefuseMediaType(head) : std::nullopt;
}

PageAnswer Service::Post(const RequestHead& head, std::string body) const {
  PageAnswer result;
  try {
    PageRequest request;
    if (auto refused =
            ReadPageRequest(head, body_bytes_, std::move(body), &request);
        refused.has_value()) {
      result.answer = std::move(*refused);
      return result;
    }
    if (head.Path() == kClean) {
      const Article article =
          extractor_.Extract(request.page, &result.page.cpu);
      result.page.Count(article);
      result.answer = CleanAnswer(article, request.format);
    } else {
      const Explanation explanation = extractor_.Explain(request.page);
      result.page.Count(explanation.article);
      result.answer.media_type = kJson;
      result.answer.body = ExplainJson(explanation);
    }
  } catch (const std::bad_alloc&) {
    result.answer = Problem(503, "not enough memory for this page");
  }
  return result;
}

std::string_view Service::KnownPath(const RequestHead& head) {
  const Route* route = FindRoute(head);
  return route == nullptr ? std::string_view() : route->path;
}

}  // namespace descale
