/**
 * Export of documents and lists. A document is a page made from a template and a model: as HTML, or
 * printed as a PDF that can be read aloud (tagged, PDF/UA) and archived (PDF/A-2a, with embedded
 * fonts). The same page printed again as of the same instant has the same bytes. Nothing is ever
 * fetched for it.
 */
@NullMarked
package org.maractracker.query.export;

import org.jspecify.annotations.NullMarked;
