// The standard shell of a page, with its slots.

extension EmbeddedAssets {
  static let pageTemplate = #"""
    <!DOCTYPE html>
    <html lang="{{language}}" dir="{{direction}}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    {{head}}</head>
    <body>
    <a class="skip" href="#main" lang="en">Skip to the text</a>
    {{header}}<div class="layout">
    {{sidebar}}<main id="main" tabindex="-1">
    {{content}}</main>
    {{outline}}</div>
    {{footer}}</body>
    </html>

    """#
}
