"""What a page tells of a component."""

from __future__ import annotations

from builders_atlas import atlas, connection, drawn_flow, harbour_atlas, part, stage
from k8squiz.identifiers import ComponentId
from k8squiz.knowledge.atlas import Atlas
from k8squiz.pages.component_sections import component_section
from pages.parsing import Parsed, parsed

HARBOUR = harbour_atlas()


def section(id_: str, of: Atlas = HARBOUR) -> Parsed:
    """The section of that component."""
    return parsed(component_section(of, of.part(ComponentId(id_))))


def test_a_component_is_told_in_full() -> None:
    """What it is, how it runs, where it listens, its other names, duties and files, and where all this stands."""
    page, crane = section("crane"), HARBOUR.part(ComponentId("crane"))
    assert page.text("h3") == "crane"
    told = page.text("article")
    wanted = [
        f"{crane.summary}.",
        crane.description,
        f"Key role: {crane.key_role}",
        f"{crane.runs}: {crane.runs_means}",
        *(f"{port.protocol} {port.port}: {port.serves}" for port in crane.ports),
        *crane.aliases,
        *crane.duties,
        *(f"{path}: {holds}" for path, holds in crane.files),
    ]
    assert [one for one in wanted if one not in told] == []
    assert [one["href"] for one in page.attributes("a")][-1] == crane.sources[0]


def test_how_a_component_comes_into_being_that_kubeadm_does_not_run() -> None:
    """In the place of the manner in which kubeadm runs it."""
    warehouse = HARBOUR.part(ComponentId("warehouse"))
    assert f"How it runs{warehouse.installed}" in section("warehouse").text("article")
    assert "How it runs" not in section("crane").text("article")


def test_connections_are_told_from_both_ends_with_endpoint_authentication_and_purpose() -> None:
    """Each end is a link to the other; the lines of the map are drawn from those that it opens."""
    calls, called = section("captain"), section("log-book")
    assert calls.text("h4") == "Whom it calls"
    assert "harbour-office: radio 16 to tell the harbour what he wants. Authentication: a call sign" in calls.text("li")
    assert {"data-from": "captain", "data-to": "harbour-office", "data-end": "to", "data-paths": "captain-orders"} in (
        calls.attributes("li")
    )
    assert called.text("h4").startswith("Who calls it")
    assert [one["data-end"] for one in called.attributes("li") if "data-end" in one] == ["from"]
    assert "#about-harbour-office" in [one["href"] for one in called.attributes("a")]


def test_connections_that_differ_in_their_purpose_only_are_told_as_one() -> None:
    """Their purposes one after the other; another authentication is told apart."""
    page = section("crane")
    listed = [one["data-paths"] for one in page.attributes("li") if one.get("data-to") == "harbour-office"]
    assert listed == ["crane-listens crane-reports"]
    assert "to learn which ships to unload; to report what has been unloaded so far." in page.text("li")
    by_flag = connection("waves", "crane", "office", purpose="to wave")._replace(authentication="a flag")
    told = section("crane", atlas(connections=[connection("calls", "crane", "office", purpose="to call"), by_flag]))
    spoken = told.text("li")
    assert "radio 16 to call. Authentication: a call sign of its own. to wave. Authentication: a flag." in spoken


def test_health_probes_are_named_so_and_light_no_line() -> None:
    """Where something else goes over the same endpoint, that does, and the probe is told apart."""
    page = section("weather-service")
    assert "warehouse: knocks (health probes) to learn whether anybody is there." in page.text("li")
    assert "data-probe" in page.attributes("li")[0]
    both = [connection("asks", "crane", "mast", purpose="to ask"), connection("knocks", "crane", "mast", probe=True)]
    mixed = section("crane", atlas(connections=both))
    assert "mast: radio 16 to ask; to settle knocks (a health probe)." in mixed.text("li")
    assert "data-probe" not in mixed.attributes("li")[0]


def test_one_that_calls_its_own_kind_is_told_once() -> None:
    """As one that it calls."""
    page = section("ship")
    assert [one["data-end"] for one in page.attributes("li") if "data-end" in one] == ["to"]


def test_an_outage_tells_what_stops_what_goes_on_and_what_is_seen_when() -> None:
    """With the reasons."""
    told = section("log-book").text("details")
    assert "Outage: The log book is gone" in told
    assert "What stopswriting new orders down: harbour-office has nowhere to write." in told
    assert 'Shows at once. harbour-office answers each order with "come back tomorrow".' in told
    assert "finding out who ordered what: it stands nowhere else." in told
    assert "What goes onunloading ships that have a berth: the crane knows its ship" in told


def test_the_flows_it_is_part_of_are_linked() -> None:
    """Those in which it does something, and not those in which it is called."""
    page = section("lighthouse")
    assert [one["href"] for one in page.attributes("a") if "#flow" in str(one["href"])] == [
        "#flow-unload-a-ship",
        "#flow-fog",
    ]
    assert "Flows it is part of (2)" in page.text("summary")


def test_what_is_not_known_has_no_heading() -> None:
    """A component without anything but its name and sentences is told in those."""
    page = section("buoy", atlas([part("buoy")]))
    assert (page.attributes("dl"), page.attributes("h4"), page.attributes("details")) == ([], [], [])


def test_its_text_is_text() -> None:
    """Whatever stands in the definitions."""
    nasty = "</article><script>alert(1)</script>"
    told = part("buoy")._replace(
        name=nasty, summary=nasty, description=nasty, key_role=nasty, duties=(nasty,), aliases=(nasty,), outage=nasty
    )
    calls = connection("rings", "buoy", "buoy", nasty, purpose=nasty)._replace(authentication=nasty)
    flow = drawn_flow(stage("sway", "buoy"), title=nasty)
    made = component_section(atlas([told], [calls], [flow]), told)
    page = parsed(made)
    assert (page.attributes("script"), page.open, page.stray) == ([], [], [])
    assert page.text("article").count(nasty) == 12
