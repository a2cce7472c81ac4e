#include "serve/message.h"

#include <string>
#include <string_view>

#include "base/json_writer.h"

namespace descale {

std::string_view StatusTitle(int status) {
  switch (status) {
    case 200:
      return "OK";
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 408:
      return "Request Timeout";
    case 413:
      return "Content Too Large";
    case 415:
      return "Unsupported Media Type";
    case 417:
      return "Expectation Failed";
    case 422:
      return "Unprocessable Content";
    case 431:
      return "Request Header Fields Too Large";
    case 503:
      return "Service Unavailable";
    default:
      return "Internal Server Error";
  }
}

Answer Problem(int status, std::string_view detail) {
  Answer answer{
      .status = status, .media_type = "application/problem+json", .body = {}};
  JsonWriter json(&answer.body);
  json.BeginObject();
  json.String("title", StatusTitle(status));
  json.Integer("status", status);
  json.String("detail", detail);
  json.EndObject();
  answer.body += '\n';
  return answer;
}

}  // namespace descale
