/* Prints the text of a page: PROGRAM FILE [URL]. */
#include <stdio.h>
#include <stdlib.h>

#include <descale/c_api.h>

int main(int argc, char** argv) {
  static char html[1 << 20];
  FILE* file = argc > 1 ? fopen(argv[1], "rb") : NULL;
  if (file == NULL) {
    return 2;
  }
  const size_t size = fread(html, 1, sizeof html, file);
  fclose(file);

  char* error = NULL;
  descale_options options = {sizeof options, NULL, 0, 0, "precision", 0, 0};
  descale_cleaner* cleaner = descale_cleaner_new(&options, &error);
  if (cleaner == NULL) {
    fprintf(stderr, "%s\n", error);
    descale_string_free(error);
    return 1;
  }
  descale_article* article =
      descale_clean(cleaner, html, size, argc > 2 ? argv[2] : NULL, NULL);
  printf("%s\n%s\n", descale_article_field(article, "title"),
         descale_article_text(article, NULL));
  descale_article_free(article);
  descale_cleaner_free(cleaner);
  return 0;
}
