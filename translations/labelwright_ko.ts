<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
<context>
    <name>lw::Error</name>
    <message>
        <source> (%1, line %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller batch or image size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unexpected happened: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unexpected happened that gave no reason</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
