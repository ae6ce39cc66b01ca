"""Markup built from elements."""

from __future__ import annotations

from k8squiz.pages.markup import Html, button, joined, legend, table, tag


def test_text_inside_of_an_element_is_escaped_and_markup_is_not() -> None:
    """Whatever is built from elements can be put inside of others."""
    assert tag("p", "1 < 2", tag("b", "&")) == "<p>1 &lt; 2<b>&amp;</b></p>"


def test_attributes_are_escaped_and_may_be_without_a_value() -> None:
    """Underscores stand for hyphens, and one at the end for a word that Python keeps to itself."""
    made = tag("a", class_="x", data_part='"><img>', hidden=True, disabled=False, value="")
    assert made == '<a class="x" data-part="&quot;&gt;&lt;img&gt;" hidden value=""></a>'


def test_pieces_are_joined_with_markup_between_them() -> None:
    """Text among them is escaped."""
    assert joined(["<", Html("<br>")], "<hr>") == "&lt;<hr><br>"
    assert isinstance(joined([]), Html)


def test_a_button_never_sends_a_form() -> None:
    """As one without a type would."""
    assert button("On", id="on") == '<button type="button" id="on">On</button>'


def test_a_table_has_a_title_above_each_column() -> None:
    """Which says so, for those who hear it."""
    assert table(("Day", "Due"), [tag("tr", tag("td", "<"))], class_="x") == (
        '<table class="x"><thead><tr><th scope="col">Day</th><th scope="col">Due</th></tr></thead>'
        "<tbody><tr><td>&lt;</td></tr></tbody></table>"
    )


def test_a_legend_has_each_sign_beside_its_meaning() -> None:
    """As an item each."""
    assert legend([(tag("b", "N"), "new")]) == '<ul class="legend"><li><b>N</b> new</li></ul>'
