package org.praktyki.core.chart;

/** A part of a drawing. */
record Area(double left, double top, double right, double bottom) {

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    /** What is left of it within these margins. */
    Area within(double left, double top, double right, double bottom) {
        return new Area(this.left + left, this.top + top, this.right - right, this.bottom - bottom);
    }
}
