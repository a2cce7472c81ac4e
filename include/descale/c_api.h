/* The C interface: for languages that call C, and for programs that must not
 * depend on C++. Its functions are all that libdescale_c.so exports.
 *
 *   char* error = NULL;
 *   descale_cleaner* cleaner = descale_cleaner_new(NULL, &error);
 *   descale_article* article =
 *       descale_clean(cleaner, html, html_size, "https://news.example/1",
 * NULL); fputs(descale_article_text(article, NULL), stdout);
 *   descale_article_free(article);
 *   descale_cleaner_free(cleaner);
 *
 * All strings are UTF-8. A page that fails is an article with a status, not an
 * error. No function throws or ends the program; where there is no memory for
 * a result it is NULL. A cleaner can be used by many threads at once, an
 * article by one at a time. Every pointer that a function takes may be NULL
 * where that is said; freeing NULL does nothing.
 *
 * Later versions add functions, and members to the end of descale_options; they
 * change and take away nothing while DESCALE_C_API_VERSION stays. */

#ifndef DESCALE_C_API_H_
#define DESCALE_C_API_H_

#include <stddef.h> /* NOLINT(modernize-deprecated-headers): this is C */
#include <stdint.h> /* NOLINT(modernize-deprecated-headers) */

#define DESCALE_C_API_VERSION 1

#define DESCALE_C_EXPORT __attribute__((visibility("default")))

#ifdef __cplusplus
extern "C" {
#endif

/* C has typedef only, and its names are one space for all libraries. */
/* NOLINTBEGIN(modernize-use-using,readability-identifier-naming) */

typedef struct descale_cleaner descale_cleaner;
typedef struct descale_article descale_article;

typedef struct descale_options {
  size_t size; /* sizeof(descale_options): which members there are */
  /* Rule files or folders that stand above the shipped sets; NULL for none. */
  const char* const* rules;
  size_t rules_count;
  int no_shipped_rules; /* not 0: without the shipped sets */
  const char* favor;    /* "balanced" (or NULL), "precision", "recall" */
  int title_in_text;    /* not 0: the title in front of the text */
  int keep_removed;     /* not 0: removals in descale_article_json */
} descale_options;

/* DESCALE_C_API_VERSION of the library, and its own version, "0.1.0". */
DESCALE_C_EXPORT uint32_t descale_c_api_version(void);
DESCALE_C_EXPORT const char* descale_version(void);

/* NULL if the options are no good or the rules have mistakes: then *error, if
 * `error` is not NULL, is the text, to be freed with descale_string_free.
 * `options` may be NULL: all as by default. */
DESCALE_C_EXPORT descale_cleaner* descale_cleaner_new(
    const descale_options* options, char** error);
DESCALE_C_EXPORT void descale_cleaner_free(descale_cleaner* cleaner);

/* The article of one page: `size` bytes of HTML in whatever charset. `url` and
 * `charset` (of the transport) may be NULL. */
DESCALE_C_EXPORT descale_article* descale_clean(const descale_cleaner* cleaner,
                                                const char* html, size_t size,
                                                const char* url,
                                                const char* charset);
DESCALE_C_EXPORT void descale_article_free(descale_article* article);

/* The text, "" if there is none; ends with NUL. *size, if `size` is not NULL,
 * is its length in bytes. Lives as long as the article. */
DESCALE_C_EXPORT const char* descale_article_text(
    const descale_article* article, size_t* size);

/* "title", "author", "date", "language", "source", "site_name",
 * "canonical_url", "description", "image", "status", "reason", "message" or
 * "charset": "" if unknown; NULL for any other name. Lives as long as the
 * article. */
DESCALE_C_EXPORT const char* descale_article_field(
    const descale_article* article, const char* name);

/* The F1 of words that is to be expected of the text, 0 to 1. */
DESCALE_C_EXPORT double descale_article_confidence(
    const descale_article* article);

/* All of it as a line of JSON, as `descale clean --format jsonl` writes it; to
 * be freed with descale_string_free. */
DESCALE_C_EXPORT char* descale_article_json(const descale_article* article);

DESCALE_C_EXPORT void descale_string_free(char* text);

/* NOLINTEND(modernize-use-using,readability-identifier-naming) */

#ifdef __cplusplus
}
#endif

#endif /* DESCALE_C_API_H_ */
