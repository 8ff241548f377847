package org.maractracker.query.export;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Access to the XML elements of a page. */
final class Elements {

  private Elements() {}

  /** Returns an element's children, in order. */
  static Stream<Element> of(Element parent) {
    NodeList nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast);
  }

  /** Returns all elements with that name inside another, in order. */
  static Stream<Element> named(String name, Element parent) {
    NodeList nodes = parent.getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast);
  }
}
