package org.maractracker.query.export;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.maractracker.text.VisibleText;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Template engine for the templates in {@code /papers}; every text is escaped. */
public final class Pages {

  private static final Locale ENGLISH = Locale.UK;

  /** Code points that a text may contain and an XML page may not. */
  private static final Pattern NO_CHARACTERS = Pattern.compile("[\\ufffe\\uffff]");

  private final TemplateEngine templates = new TemplateEngine();

  public Pages() {
    ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
    files.setPrefix("papers/");
    files.setSuffix(".html");
    files.setTemplateMode(TemplateMode.HTML);
    files.setCharacterEncoding("UTF-8");
    templates.setTemplateResolver(files);
  }

  /**
   * Returns the filled page, which is well-formed XML too and has no invisible characters: nothing
   * that somebody wrote turns around what is printed beside it.
   *
   * @param template its name, from the code and never from a request
   */
  public String page(String template, Map<String, Object> model) {
    String page = templates.process(template, new Context(ENGLISH, model));
    return VisibleText.of(NO_CHARACTERS.matcher(page).replaceAll("\ufffd"));
  }
}
