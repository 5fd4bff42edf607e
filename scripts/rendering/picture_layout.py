"""The layout of a picture: where everything stands.

A picture runs from top to bottom on WIDTH units, one of which is a CSS pixel on a phone of 352 px.
Boxes are as high as their text; an axis on the left joins them and carries numbers and icons. For
a right-to-left language the finished layout is mirrored, but not its letters and icons.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from scripts.content.pictures import Icon, Mark
from scripts.rendering.lettering import Lettering, apart, width, wrap

WIDTH = 320
EDGE = 2  # what the thickest line needs beside its box
AXIS = 36
TEXT = 66  # where text starts
END = 312  # where it ends

# Sizes of letters; the smallest is 15 px on a phone of 352 px.
TITLE, NAME, SAID, LABEL = 19, 17, 16, 15
ICON, SMALL_ICON = 36, 20
BADGE = 13  # radius of a step's number
STEP_GAP = 35  # from box to box: room for an arrow and the number on the next box
BETWEEN, AROUND = 7, 12  # from outcome to outcome, and around them
HEAD = 9  # length of an arrow's head
PILL = 4  # above and below the words in a label


@dataclass(frozen=True)
class Shape:
    """A closed line: a box, with corners that are round or cut off. `look` is its style.

    With `flat` only the lower corners are so.
    """

    x: float
    y: float
    width: float
    height: float
    look: str
    corner: float = 0
    cut: bool = False
    flat: bool = False

    @property
    def path(self) -> str:
        """The shape as path data."""
        lower = self.corner
        upper = 0 if self.flat else lower

        def turn(corner: float, x: int, y: int) -> str:
            if not corner:
                return ""
            start = "l" if self.cut else f"a{corner:g} {corner:g} 0 0 1 "
            return f"{start}{x * corner:g} {y * corner:g}"

        down = self.height - upper - lower
        return (
            f"M{short(self.x + upper)} {short(self.y)}h{short(self.width - 2 * upper)}"
            f"{turn(upper, 1, 1)}v{short(down)}{turn(lower, -1, 1)}"
            f"h{short(2 * lower - self.width)}{turn(lower, -1, -1)}"
            f"v{short(-down)}{turn(upper, 1, -1)}z"
        )


@dataclass(frozen=True)
class Line:
    """Straight lines from point to point."""

    points: tuple[tuple[float, float], ...]
    look: str

    @property
    def path(self) -> str:
        """The line as path data."""
        return "M" + "L".join(f"{short(x)} {short(y)}" for x, y in self.points)


@dataclass(frozen=True)
class Symbol:
    """An icon, from the corner of its square on the left and top."""

    icon: Icon
    x: float
    y: float
    size: float
    look: str = ""


@dataclass(frozen=True)
class Text:
    """One line of text: where its baseline starts, or with `middle` has its middle.

    In a right-to-left layout it starts on the right. `width` is what it takes at most.
    """

    x: float
    y: float
    size: float
    width: float
    said: str
    bold: bool = False
    middle: bool = False
    look: str = ""


@dataclass(frozen=True)
class Box:
    """What belongs together: a frame, and the shapes, lines, icons and texts inside it.

    A frame without a look is not drawn.
    """

    frame: Shape
    shapes: tuple[Shape, ...] = ()
    lines: tuple[Line, ...] = ()
    symbols: tuple[Symbol, ...] = ()
    texts: tuple[Text, ...] = ()


@dataclass(frozen=True)
class Layout:
    """A whole picture. `lines` are arrows and branches, outside all boxes."""

    height: float
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    rtl: bool


@dataclass(frozen=True)
class Told:
    """A step in words. `onward` stands on the way to the next step, `onward_to` also says which."""

    name: str
    text: str
    icon: Icon
    marks: tuple[tuple[Mark, str], ...]
    say: str
    outcomes: tuple[tuple[Icon, str], ...]
    onward: str
    onward_to: str


@dataclass(frozen=True)
class Story:
    """A picture in words: what is drawn and what the list under it says."""

    title: str
    before: tuple[str, str]  # its kind and its words; empty where there is none
    steps: tuple[Told, ...]
    after: tuple[str, str]
    say: str

    def texts(self) -> Iterable[str]:
        """All its words."""
        yield from (self.title, self.before[1], self.after[1], self.say)
        for step in self.steps:
            yield from (step.name, step.text, step.say, step.onward)
            yield from (words for _, words in (*step.marks, *step.outcomes))


def short(number: float) -> str:
    """A number as it stands in SVG: a tenth of a unit is less than anybody sees."""
    return f"{round(number, 1):g}"


def lay_out(story: Story, letters: Lettering, *, rtl: bool) -> Layout:
    """Where everything stands."""
    boxes: list[Box] = []
    lines: list[Line] = []
    start = EDGE + letters.lean * TITLE
    title, y = _write(
        story.title, letters, start, EDGE, WIDTH - EDGE - start, size=TITLE, bold=True
    )
    boxes.append(Box(Shape(0, 0, WIDTH, y, ""), texts=title))
    y += letters.air
    if story.before[1]:
        boxes.append(_note(story.before, letters, y))
        y = _bottom(boxes[-1]) + AROUND
    y += BADGE
    for number, step in enumerate(story.steps, 1):
        boxes += _step(number, step, story.say, letters, y)
        y = max(_bottom(box) for box in boxes)
        last = number == len(story.steps)
        below, branches, end = _ways_on(step, letters, y, last=last)
        boxes += below
        lines += branches
        y = end
    if story.after[1]:
        y += AROUND
        boxes.append(_note(story.after, letters, y))
        y = _bottom(boxes[-1])
    layout = Layout(round(y + EDGE), tuple(boxes), tuple(lines), rtl)
    return _mirrored(layout) if rtl else layout


def _bottom(box: Box) -> float:
    return box.frame.y + box.frame.height


def _write(
    text: str,
    letters: Lettering,
    x: float,
    y: float,
    room: float,
    *,
    size: float,
    bold: bool = False,
    look: str = "",
    below: float | None = None,
) -> tuple[tuple[Text, ...], float]:
    """Text from the top `y` down, and where it ends; `below` is a baseline that it goes on from."""
    baseline = y + letters.ascent * size if below is None else below + letters.line * size
    texts = []
    for said in wrap(text, size, room, bold=bold):
        wide = width(said, size, bold=bold)
        texts.append(Text(x, round(baseline, 1), size, wide, said, bold, look=look))
        baseline += letters.line * size
    last = texts[-1].y if texts else y
    return tuple(texts), last + letters.descent * size


def _note(note: tuple[str, str], letters: Lettering, y: float) -> Box:
    """A note before or after the steps: danger with a bar on top, others with a broken line."""
    kind, words = note
    danger = kind == "danger"
    top = y + (6 if danger else 0) + letters.air
    texts, end = _write(words, letters, TEXT, top, END - TEXT, size=SAID, bold=danger)
    height = max(end + letters.air - y, 44)
    frame = Shape(EDGE, y, WIDTH - 2 * EDGE, height, "danger" if danger else "note", 0)
    bar = (Shape(EDGE, y, WIDTH - 2 * EDGE, 6, "danger-bar"),) if danger else ()
    middle = (top - letters.air + y + height) / 2
    size = 28
    icon = Symbol(
        "alert" if danger else "info",
        AXIS - size / 2,
        middle - size / 2,
        size,
        "danger" if danger else "",
    )
    return Box(frame, bar, symbols=(icon,), texts=texts)


def _step(number: int, step: Told, say: str, letters: Lettering, y: float) -> list[Box]:
    """The box of a step, then the labels that stand in it."""
    room = END - TEXT
    name, end = _write(step.name, letters, TEXT, y + letters.air, room, size=NAME, bold=True)
    text, end = _write(step.text, letters, TEXT, end, room, size=SAID, below=name[-1].y)
    labels, end = _labels(step.marks, letters, end)
    upper = max(end + (12 if labels else letters.air) - y, BADGE + 6 + ICON + 8)
    middle = max(y + upper / 2 + 2, y + BADGE + 4 + ICON / 2)
    symbols = [Symbol(step.icon, AXIS - ICON / 2, round(middle - ICON / 2, 1), ICON)]
    texts = [*name, *text]
    shapes: list[Shape] = []
    lines: list[Line] = []
    bottom = y + upper
    if step.say:
        label, end = _write(say, letters, TEXT, bottom + letters.air, room, size=LABEL, bold=True)
        words, end = _write(step.say, letters, TEXT, end, room, size=SAID, below=label[-1].y)
        lower = end + letters.air - bottom
        shapes.append(Shape(EDGE + 1, bottom, WIDTH - 2 * EDGE - 2, lower - 1, "say", 5, flat=True))
        lines.append(Line(((EDGE, bottom), (WIDTH - EDGE, bottom)), "part"))
        symbols.append(Symbol("speech", AXIS - 14, round(bottom + lower / 2 - 14, 1), 28, "talk"))
        texts += [*label, *words]
        bottom += lower
    frame, inner = _frame(step, y, bottom - y)
    shapes += inner
    badge = Shape(AXIS - BADGE, y - BADGE, 2 * BADGE, 2 * BADGE, "badge", BADGE)
    figure = Text(AXIS, y + LABEL * 0.36, LABEL, 2 * BADGE, str(number), True, True, "figure")
    return [
        Box(frame, tuple(shapes), tuple(lines), tuple(symbols), tuple(texts)),
        *labels,
        Box(badge, texts=(figure,)),
    ]


def _frame(step: Told, y: float, height: float) -> tuple[Shape, tuple[Shape, ...]]:
    """A step's own line: double where consent is needed, heavy for the police, cut for a choice."""
    marks = {mark for mark, _ in step.marks}
    cut = bool(step.outcomes)
    corner = 10 if cut else 6
    frame = Shape(EDGE, y, WIDTH - 2 * EDGE, height, "box", corner, cut)
    if "consent" in marks:
        inner = Shape(EDGE + 5, y + 5, WIDTH - 2 * EDGE - 10, height - 10, "box", corner - 3, cut)
        return frame, (inner,)
    if "police" in marks:
        return replace(frame, look="police", corner=10 if cut else 0), ()
    return frame, ()


MARKS: dict[Mark, tuple[str, Icon | None]] = {
    "police": ("label", "shield"),
    "consent": ("label-full", "pen"),
    "no-consent": ("label-broken", None),
}


def _labels(
    marks: tuple[tuple[Mark, str], ...], letters: Lettering, y: float
) -> tuple[list[Box], float]:
    """The labels of a step beside each other where they fit, else under each other."""
    boxes: list[Box] = []
    x, top = float(TEXT), y + 6
    bottom = y
    for mark, words in marks:
        look, icon = MARKS[mark]
        start = 8 + (SMALL_ICON + 6 if icon else 0)
        wide = start + width(words, LABEL, bold=True) + 8
        if x > TEXT and x + wide > END:
            x, top = TEXT, bottom + 6
        room = min(wide, END - x)
        written = room - start - 8
        on = "on" if look == "label-full" else ""
        texts, end = _write(
            words, letters, x + start, top + PILL, written, size=LABEL, bold=True, look=on
        )
        # In the middle, so that narrow letters leave as much air on either side.
        texts = tuple(replace(text, x=text.x + written / 2, middle=True) for text in texts)
        height = end + PILL - top
        down = round(top + (height - SMALL_ICON) / 2, 1)
        symbols = (Symbol(icon, x + 8, down, SMALL_ICON, on),) if icon else ()
        frame = Shape(x, round(top, 1), round(room, 1), round(height, 1), look, 5)
        boxes.append(Box(frame, symbols=symbols, texts=texts))
        x, bottom = x + room + 8, max(bottom, top + height)
    return boxes, bottom


def _ways_on(
    step: Told, letters: Lettering, y: float, *, last: bool
) -> tuple[list[Box], list[Line], float]:
    """What follows a step: its outcomes on branches, and an arrow to the next step."""
    boxes: list[Box] = []
    lines: list[Line] = []
    end = y
    for icon, words in step.outcomes:
        top = end + (BETWEEN if boxes else AROUND)
        x = TEXT
        start = x + 10 + 24 + 8
        air = max(letters.air - 2, 3)
        texts, under = _write(words, letters, start, top + air, END - start, size=SAID)
        height = max(under + air - top, 36)
        middle = top + height / 2
        frame = Shape(x, top, WIDTH - EDGE - x, height, "outcome", 12)
        symbol = Symbol(icon, x + 10, middle - 12, 24)
        boxes.append(Box(frame, symbols=(symbol,), texts=texts))
        lines += _arrow((AXIS, middle), (x - 1, middle))
        end = top + height
    if boxes:
        lines.append(Line(((AXIS, y), (AXIS, _middle(boxes[-1]))), "way"))
    if last:
        return boxes, lines, end
    if step.onward:
        texts, under = _write(
            step.onward, letters, AXIS + 14, end + AROUND - 4, END - AXIS - 14, size=SAID, bold=True
        )
        frame = Shape(AXIS + 6, end + AROUND - 6, WIDTH - AXIS - 6, under - end - AROUND + 8, "")
        boxes.append(Box(frame, texts=texts))
        end = under - AROUND + 4
    below = end + STEP_GAP
    lines += _arrow((AXIS, y), (AXIS, below - BADGE - 2))
    return boxes, lines, below


def _middle(box: Box) -> float:
    return box.frame.y + box.frame.height / 2


def _arrow(start: tuple[float, float], end: tuple[float, float]) -> list[Line]:
    """A line to the right or down, and its head."""
    x, y = end
    if start[1] == y:
        neck, head = (x - HEAD, y), ((x - HEAD, y - 6), (x, y), (x - HEAD, y + 6))
    else:
        neck, head = (x, y - HEAD), ((x - 6, y - HEAD), (x, y), (x + 6, y - HEAD))
    return [Line((start, neck), "way"), Line(head, "head")]


def _mirrored(layout: Layout) -> Layout:
    """The layout as seen in a mirror, with its letters, icons and numbers as they were."""

    def shape(one: Shape) -> Shape:
        return replace(one, x=WIDTH - one.x - one.width)

    def line(one: Line) -> Line:
        return replace(one, points=tuple((WIDTH - x, y) for x, y in one.points))

    def text(one: Text) -> Text:
        said = one.said if one.look == "figure" else apart(one.said)
        return replace(one, x=WIDTH - one.x, said=said)

    boxes = tuple(
        Box(
            shape(box.frame),
            tuple(shape(one) for one in box.shapes),
            tuple(line(one) for one in box.lines),
            tuple(replace(one, x=WIDTH - one.x - one.size) for one in box.symbols),
            tuple(text(one) for one in box.texts),
        )
        for box in layout.boxes
    )
    return replace(layout, boxes=boxes, lines=tuple(line(one) for one in layout.lines))
