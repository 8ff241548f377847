/**
 * What is handed over on paper: a page from a template and a model, as HTML, or printed as a PDF
 * that can be read aloud (tagged, PDF/UA) and kept for good (PDF/A-2a, fonts within). The same page
 * printed again as of the same instant is the same, byte for byte. Nothing is ever fetched for it.
 */
@NullMarked
package org.maractracker.query.export;

import org.jspecify.annotations.NullMarked;
