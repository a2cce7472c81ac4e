// The whole public API of descale in one include.
//
// For one page start with extractor.h, for many with pipeline.h.

#ifndef DESCALE_DESCALE_H_
#define DESCALE_DESCALE_H_

#include "descale/article.h"
#include "descale/compare.h"
#include "descale/deduplicator.h"
#include "descale/document.h"
#include "descale/explain.h"
#include "descale/extractor.h"
#include "descale/filter.h"
#include "descale/import.h"
#include "descale/job.h"
#include "descale/mine.h"
#include "descale/options.h"
#include "descale/outcome.h"
#include "descale/page.h"
#include "descale/pipeline.h"
#include "descale/reader.h"
#include "descale/reason.h"
#include "descale/rule_stats.h"
#include "descale/ruleset.h"
#include "descale/server.h"
#include "descale/site_draft.h"
#include "descale/stats.h"
#include "descale/status.h"
#include "descale/tag.h"
#include "descale/version.h"
#include "descale/writer.h"

#endif  // DESCALE_DESCALE_H_
