package org.praktyki.core.chart;

/** Figures that can be drawn, and read as a table: both say the same. */
public sealed interface Chart permits LineChart, BarChart, ColumnChart, SmallMultiples, VoivodeshipMap {

    /** What it is called and what it tells. */
    Caption caption();

    /** Draws it; the same chart and layout give the same picture. */
    Svg draw(Layout layout);

    /** The same figures in words and numbers, for those who do not see the drawing and for those who want to be exact. */
    ChartTable table();
}
