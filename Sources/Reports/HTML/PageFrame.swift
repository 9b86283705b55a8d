/// What a server puts around a report, which then is a page of its and no file of its own.
package struct PageFrame: Sendable {
  /// The ways to the server's other pages, above the report's name.
  let links: HTML
  /// What can be done next, below the report's name.
  let tools: HTML
  /// What was read besides the number of actions, behind that number.
  let read: HTML
  /// What was checked against what, besides what every report says of that.
  let facts: HTML
  /// What the page's foot says of the server.
  let foot: HTML

  /// A frame of these parts.
  package init(links: HTML, tools: HTML, read: HTML, facts: HTML, foot: HTML) {
    self.links = links
    self.tools = tools
    self.read = read
    self.facts = facts
    self.foot = foot
  }
}
