<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ImageTwin</name>
    <message>
        <source>"{first}" and "{second}" are one file. Name two files.</source>
        <translation>„{first}“ und „{second}“ sind dieselbe Datei. Geben Sie zwei Dateien an.</translation>
    </message>
    <message>
        <source>"{folder}" is no folder. Name the folder that the reports are to lie in.</source>
        <translation>„{folder}“ ist kein Ordner. Geben Sie den Ordner für die Berichte an.</translation>
    </message>
    <message>
        <source>"{folder}" is not a folder. Name the folder that it lies in.</source>
        <translation>„{folder}“ ist kein Ordner. Geben Sie den Ordner an, der sie enthält.</translation>
    </message>
    <message>
        <source>"{name}" is to be removed and to stay at once. Find Dupes again.</source>
        <translation>„{name}“ soll zugleich entfernt werden und bleiben. Suchen Sie erneut nach Duplikaten.</translation>
    </message>
    <message>
        <source>"{name}", which belongs to it, lies in a protected folder</source>
        <translation>die zugehörige Datei „{name}“ liegt in einem geschützten Ordner</translation>
    </message>
    <message>
        <source>"{name}", which belongs to it, {fault}</source>
        <translation>zugehörige Datei „{name}“: {fault}</translation>
    </message>
    <message>
        <source>"{name}", which would stay, {fault}</source>
        <translation>„{name}“, das bleiben soll: {fault}</translation>
    </message>
    <message>
        <source>"{path}" (it is "{place}" now)</source>
        <translation>„{path}“ (jetzt „{place}“)</translation>
    </message>
    <message>
        <source>"{path}" cannot be compared: {why}.</source>
        <translation>„{path}“ kann nicht verglichen werden: {why}.</translation>
    </message>
    <message>
        <source>"{path}" cannot be looked at: {why}</source>
        <translation>„{path}“ kann nicht geprüft werden: {why}</translation>
    </message>
    <message>
        <source>"{path}" cannot be opened ({what}). It was left as it is.</source>
        <translation>„{path}“ kann nicht geöffnet werden ({what}). Die Datei bleibt unverändert.</translation>
    </message>
    <message>
        <source>"{path}" cannot be read: {why}.</source>
        <translation>„{path}“ kann nicht gelesen werden: {why}.</translation>
    </message>
    <message>
        <source>"{path}" could not be written: {why}.</source>
        <translation>„{path}“ konnte nicht geschrieben werden: {why}.</translation>
    </message>
    <message>
        <source>"{path}" is no file. Name two image files; "imagetwin scan" looks in folders.</source>
        <translation>„{path}“ ist keine Datei. Geben Sie zwei Bilddateien an; „imagetwin scan“ durchsucht Ordner.</translation>
    </message>
    <message>
        <source>"{path}" is there already and stays as it is. Name another folder, or have older reports overwritten.</source>
        <translation>„{path}“ gibt es schon und bleibt unverändert. Geben Sie einen anderen Ordner an, oder lassen Sie ältere Berichte überschreiben.</translation>
    </message>
    <message>
        <source>"{path}" is there already. Choose it with its ending to replace it, or choose another name.</source>
        <translation>„{path}“ gibt es schon. Wählen Sie die Datei mit ihrer Endung, um sie zu ersetzen, oder einen anderen Namen.</translation>
    </message>
    <message>
        <source>"{path}" {fault}</source>
        <comment>a file and what is wrong</comment>
        <translation>„{path}“: {fault}</translation>
    </message>
    <message>
        <source>"{pattern}" is no pattern of names. Write one such as *.png or thumbs/.</source>
        <translation>„{pattern}“ ist kein Namensmuster. Schreiben Sie eines wie *.png oder thumbs/.</translation>
    </message>
    <message>
        <source>"{target}", where it would go, lies in a protected folder</source>
        <translation>das Ziel „{target}“ liegt in einem geschützten Ordner</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100 %</translation>
    </message>
    <message>
        <source>&amp;About ImageTwin</source>
        <translation>Ü&amp;ber ImageTwin</translation>
    </message>
    <message>
        <source>&amp;Actions</source>
        <translation>&amp;Aktionen</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <comment>a rule</comment>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Add folder…</source>
        <translation>Ordner &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;All facts</source>
        <translation>A&amp;lle Angaben</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Back up to a folder first:</source>
        <translation>Vorher in einen Ordner &amp;sichern:</translation>
    </message>
    <message>
        <source>&amp;Bits that may differ:</source>
        <translation>Abweichende &amp;Bits:</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Bring back {n} files</source>
        <extracomment>For one: &amp;Bring back {n} file</extracomment>
        <translation>
            <numerusform>{n} Datei &amp;zurückholen</numerusform>
            <numerusform>{n} Dateien &amp;zurückholen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>D&amp;urchsuchen…</translation>
    </message>
    <message>
        <source>&amp;Cache</source>
        <translation>&amp;Cache</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>&amp;Collage</source>
        <translation>&amp;Collage</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>&amp;Inhalt</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy versions</source>
        <translation>Versionen &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Decide</source>
        <translation>&amp;Entscheiden</translation>
    </message>
    <message>
        <source>&amp;Difference</source>
        <translation>&amp;Differenz</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Edited</source>
        <translation>&amp;Bearbeitet</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>&amp;Export report…</source>
        <translation>Bericht &amp;exportieren…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Filter by text…</source>
        <translation>Nach Text &amp;filtern…</translation>
    </message>
    <message>
        <source>&amp;Find Dupes</source>
        <translation>Duplikate &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Finish it</source>
        <translation>&amp;Abschließen</translation>
    </message>
    <message>
        <source>&amp;First:</source>
        <comment>photo</comment>
        <translation>&amp;Erstes:</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;Einpassen</translation>
    </message>
    <message>
        <source>&amp;Formats…</source>
        <translation>&amp;Formate…</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vor</translation>
    </message>
    <message>
        <source>&amp;Frames of animations:</source>
        <translation>&amp;Einzelbilder:</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>All&amp;gemein</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Fortfahren</translation>
    </message>
    <message>
        <source>&amp;Go on after deciding</source>
        <translation>Nach Entscheidung &amp;weitergehen</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>&amp;Hash:</source>
        <translation>&amp;Hash:</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Histograms</source>
        <translation>&amp;Histogramme</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Verlauf…</translation>
    </message>
    <message>
        <source>&amp;How:</source>
        <translation>&amp;Wie:</translation>
    </message>
    <message>
        <source>&amp;JSON</source>
        <translation>&amp;JSON</translation>
    </message>
    <message>
        <source>&amp;Keep the folders below</source>
        <translation>&amp;Unterordner beibehalten</translation>
    </message>
    <message>
        <source>&amp;Keep this one</source>
        <translation>&amp;Dieses behalten</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>S&amp;prache:</translation>
    </message>
    <message>
        <source>&amp;Large</source>
        <translation>&amp;Groß</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>&amp;Layout</translation>
    </message>
    <message>
        <source>&amp;Leave it as it is</source>
        <translation>&amp;So lassen</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Lizenzen</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Mark these</source>
        <translation>Diese &amp;markieren</translation>
    </message>
    <message>
        <source>&amp;Medium</source>
        <translation>&amp;Mittel</translation>
    </message>
    <message>
        <source>&amp;Method:</source>
        <translation>Me&amp;thode:</translation>
    </message>
    <message>
        <source>&amp;Next of the group</source>
        <translation>Nä&amp;chstes Bild</translation>
    </message>
    <message>
        <source>&amp;Next undecided group</source>
        <translation>&amp;Nächste offene Gruppe</translation>
    </message>
    <message>
        <source>&amp;Not compared…</source>
        <translation>&amp;Nicht verglichen…</translation>
    </message>
    <message>
        <source>&amp;Not duplicates</source>
        <translation>&amp;Keine Duplikate</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Nicht jetzt</translation>
    </message>
    <message>
        <source>&amp;Number of threads:</source>
        <translation>&amp;Anzahl der Threads:</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Options…</source>
        <translation>&amp;Optionen…</translation>
    </message>
    <message>
        <source>&amp;Overwrite older reports in this folder</source>
        <translation>Ältere Berichte in diesem Ordner ü&amp;berschreiben</translation>
    </message>
    <message>
        <source>&amp;Pairs</source>
        <translation>&amp;Paare</translation>
    </message>
    <message>
        <source>&amp;Previous of the group</source>
        <translation>&amp;Voriges Bild</translation>
    </message>
    <message>
        <source>&amp;Previous undecided group</source>
        <translation>&amp;Vorige offene Gruppe</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Re-encoded or resized</source>
        <translation>&amp;Neu kodiert oder skaliert</translation>
    </message>
    <message>
        <source>&amp;Recent</source>
        <translation>&amp;Zuletzt</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Remember pictures between searches</source>
        <translation>Bilder zwischen den Suchen &amp;merken</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <comment>a rule</comment>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Remove marked…</source>
        <translation>Mar&amp;kierte entfernen…</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>&amp;Reihen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <comment>a preset</comment>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Save review…</source>
        <translation>Durchsicht &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Search again</source>
        <translation>Erneut &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Second:</source>
        <comment>photo</comment>
        <translation>&amp;Zweites:</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Show in folder</source>
        <translation>Im &amp;Ordner anzeigen</translation>
    </message>
    <message>
        <source>&amp;Show them again</source>
        <translation>Wieder &amp;anzeigen</translation>
    </message>
    <message>
        <source>&amp;Sidecars, raw and film of the same name:</source>
        <translation>Be&amp;gleitdateien, Raw und Video gleichen Namens:</translation>
    </message>
    <message>
        <source>&amp;Similar</source>
        <translation>Ä&amp;hnlich</translation>
    </message>
    <message>
        <source>&amp;Size limit:</source>
        <translation>&amp;Limit:</translation>
    </message>
    <message>
        <source>&amp;Small</source>
        <translation>&amp;Klein</translation>
    </message>
    <message>
        <source>&amp;Smallest side:</source>
        <translation>&amp;Kleinste Seite:</translation>
    </message>
    <message>
        <source>&amp;Sort:</source>
        <translation>S&amp;ortieren:</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>Ge&amp;teilt</translation>
    </message>
    <message>
        <source>&amp;Split here</source>
        <translation>Hier &amp;teilen</translation>
    </message>
    <message>
        <source>&amp;Swap</source>
        <translation>&amp;Tauschen</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tabelle</translation>
    </message>
    <message>
        <source>&amp;Tables</source>
        <translation>&amp;Tabellen</translation>
    </message>
    <message>
        <source>&amp;Take all folders out</source>
        <translation>&amp;Alle Ordner entfernen</translation>
    </message>
    <message>
        <source>&amp;Take it back</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Take out</source>
        <translation>He&amp;rausnehmen</translation>
    </message>
    <message>
        <source>&amp;Take out of the group</source>
        <translation>Aus der &amp;Gruppe nehmen</translation>
    </message>
    <message>
        <source>&amp;Tell me when a long search has ended</source>
        <translation>&amp;Melden, wenn eine lange Suche beendet ist</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Design</translation>
    </message>
    <message>
        <source>&amp;Threshold:</source>
        <translation>Sch&amp;wellenwert:</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>&amp;Version</source>
        <translation>&amp;Version</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;nsicht</translation>
    </message>
    <message>
        <source>&amp;Web page</source>
        <translation>&amp;Webseite</translation>
    </message>
    <message>
        <source>&amp;What the tiers mean…</source>
        <translation>&amp;Was die Stufen bedeuten…</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>A camera's own format ({format})</source>
        <translation>Format einer Kamera ({format})</translation>
    </message>
    <message>
        <source>A collage has 1 to {most} pairs, not {count}.</source>
        <translation>Eine Collage hat 1 bis {most} Paare, nicht {count}.</translation>
    </message>
    <message>
        <source>A file with a picture, from anywhere</source>
        <translation>Eine Bilddatei von einem beliebigen Ort</translation>
    </message>
    <message>
        <source>A link to the picture that stays takes the place of each file, and breaks when that picture is moved. Edit &gt; Undo removal takes the links back.</source>
        <translation>An die Stelle jeder Datei tritt ein Link auf das Bild, das bleibt; er wird ungültig, wenn dieses Bild verschoben wird. „Bearbeiten &gt; Entfernen rückgängig machen“ nimmt die Links zurück.</translation>
    </message>
    <message>
        <source>A message of the desktop, where this window is not in front</source>
        <translation>Eine Desktop-Benachrichtigung, wenn dieses Fenster nicht im Vordergrund ist</translation>
    </message>
    <message>
        <source>A page up or down</source>
        <translation>Eine Seite nach oben oder unten</translation>
    </message>
    <message>
        <source>A pattern of names is empty. Write one such as *.png or thumbs/, or leave it out.</source>
        <translation>Ein Namensmuster ist leer. Schreiben Sie eines wie *.png oder thumbs/, oder lassen Sie es weg.</translation>
    </message>
    <message>
        <source>A preset needs a name of 1 to {most} characters.</source>
        <translation>Eine Vorlage braucht einen Namen mit 1 bis {most} Zeichen.</translation>
    </message>
    <message>
        <source>A removal was cut off</source>
        <translation>Das Entfernen wurde unterbrochen</translation>
    </message>
    <message>
        <source>A sample is either a part of the files or a number of them.</source>
        <translation>Eine Stichprobe ist entweder ein Anteil oder eine Anzahl der Dateien.</translation>
    </message>
    <message>
        <source>A sample must have two files or more.</source>
        <translation>Eine Stichprobe muss mindestens zwei Dateien umfassen.</translation>
    </message>
    <message>
        <source>A search of the same pictures is then many times quicker</source>
        <translation>Eine Suche in denselben Bildern ist dann um ein Vielfaches schneller</translation>
    </message>
    <message>
        <source>A search with your settings does not join these two.</source>
        <translation>Eine Suche mit Ihren Einstellungen bringt diese beiden nicht zusammen.</translation>
    </message>
    <message>
        <source>A search with your settings joins these two: {tier}.</source>
        <translation>Eine Suche mit Ihren Einstellungen bringt diese beiden zusammen: {tier}.</translation>
    </message>
    <message>
        <source>A short code of a picture's light and dark, which edits hardly change</source>
        <translation>Ein kurzer Code für Hell und Dunkel eines Bildes, den Bearbeitungen kaum ändern</translation>
    </message>
    <message>
        <source>A whole group cannot be replaced by links: there would be nothing to link to.</source>
        <translation>Eine ganze Gruppe kann nicht durch Links ersetzt werden: Es bliebe nichts, worauf sie zeigen könnten.</translation>
    </message>
    <message>
        <source>About ImageTwin</source>
        <translation>Über ImageTwin</translation>
    </message>
    <message>
        <source>Add a folder that was searched before</source>
        <translation>Einen früher durchsuchten Ordner hinzufügen</translation>
    </message>
    <message>
        <source>Add a folder to look in</source>
        <translation>Einen zu durchsuchenden Ordner hinzufügen</translation>
    </message>
    <message>
        <source>Add a folder with pictures</source>
        <translation>Ordner mit Bildern hinzufügen</translation>
    </message>
    <message>
        <source>Add the folders with your pictures, or drop them here.
ImageTwin compares the pictures and shows those that are alike side by side.
You decide which of them go: nothing is removed until you mark and confirm.</source>
        <translation>Fügen Sie die Ordner mit Ihren Bildern hinzu, oder ziehen Sie sie hierher.
ImageTwin vergleicht die Bilder und zeigt ähnliche nebeneinander.
Sie entscheiden: Entfernt wird nur, was Sie markieren und bestätigen.</translation>
    </message>
    <message>
        <source>Add the selected picture, or take it out: up to four</source>
        <translation>Das ausgewählte Bild dazunehmen oder wieder herausnehmen: bis zu vier</translation>
    </message>
    <message>
        <source>After each decision go to the next undecided group</source>
        <translation>Nach jeder Entscheidung zur nächsten offenen Gruppe gehen</translation>
    </message>
    <message>
        <source>After more than 20 seconds, and only while another window is in front.</source>
        <translation>Nach mehr als 20 Sekunden, und nur wenn ein anderes Fenster im Vordergrund ist.</translation>
    </message>
    <message>
        <source>Alike, and no more than that: an edited copy, another moment of a scene, or chance.</source>
        <translation>Ähnlich, und nicht mehr als das: eine bearbeitete Kopie, ein anderer Moment einer Szene oder Zufall.</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>Alles erledigt</translation>
    </message>
    <message>
        <source>All facts</source>
        <translation>Alle Angaben</translation>
    </message>
    <message>
        <source>All folders</source>
        <translation>Alle Ordner</translation>
    </message>
    <message>
        <source>All formats</source>
        <translation>Alle Formate</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>Alle Gruppen</translation>
    </message>
    <message>
        <source>All groups that are shown are decided.</source>
        <translation>Alle angezeigten Gruppen sind entschieden.</translation>
    </message>
    <message>
        <source>All images of a group side by side</source>
        <translation>Alle Bilder einer Gruppe nebeneinander</translation>
    </message>
    <message>
        <source>All names stay, and lead to the one picture that stays: what changes it shows under each of them. Only within one drive. Edit &gt; Undo removal takes the links back.</source>
        <translation>Alle Namen bleiben und führen zu dem einen Bild, das bleibt: Was dieses ändert, zeigt sich unter jedem von ihnen. Nur innerhalb eines Laufwerks. „Bearbeiten &gt; Entfernen rückgängig machen“ nimmt die Links zurück.</translation>
    </message>
    <message>
        <source>All readers are installed. Files of formats that are not read are listed in View &gt; Not compared, and never touched.</source>
        <translation>Alle Leser sind installiert. Dateien in Formaten, die nicht gelesen werden, stehen unter Ansicht &gt; Nicht verglichen und werden nie angerührt.</translation>
    </message>
    <message numerus="yes">
        <source>All {n} pictures of this group go, also the best one. No copy of them stays in what was found.</source>
        <extracomment>For one: All {n} picture of this group go, also the best one. No copy of them stays in what was found.</extracomment>
        <translation>
            <numerusform>{n} Bild dieser Gruppe geht, und damit die ganze Gruppe. Von ihm bleibt im Gefundenen keine Kopie.</numerusform>
            <numerusform>Alle {n} Bilder dieser Gruppe gehen, auch das beste. Von ihnen bleibt im Gefundenen keine Kopie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Amplified {times} times, mean {mean}</source>
        <translation>{times}-fach verstärkt, Mittel {mean}</translation>
    </message>
    <message>
        <source>Animations and documents of so many frames or pages are looked at frame by frame</source>
        <translation>Animationen und Dokumente mit bis zu so vielen Einzelbildern oder Seiten werden Bild für Bild angesehen</translation>
    </message>
    <message>
        <source>Another ImageTwin is removing or restoring files. Wait until it is done.</source>
        <translation>Ein anderes ImageTwin entfernt gerade Dateien oder holt sie zurück. Warten Sie, bis es fertig ist.</translation>
    </message>
    <message>
        <source>Another language is spoken when ImageTwin is started the next time.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start von ImageTwin.</translation>
    </message>
    <message>
        <source>Another picture</source>
        <translation>Ein anderes Bild</translation>
    </message>
    <message>
        <source>Another picture that looks similar (picture {n} of its group).</source>
        <translation>Ein anderes, ähnliches Motiv (Motiv {n} der Gruppe).</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>As good as image {number}</source>
        <translation>So gut wie Bild {number}</translation>
    </message>
    <message>
        <source>As good as the reference</source>
        <translation>So gut wie die Referenz</translation>
    </message>
    <message>
        <source>As good as the selected one</source>
        <translation>So gut wie das ausgewählte</translation>
    </message>
    <message>
        <source>As many threads as cores are fastest; fewer leave room for other work.</source>
        <translation>So viele Threads wie Kerne sind am schnellsten; weniger lassen Raum für andere Arbeit.</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>As the camera wrote it</source>
        <translation>Wie von der Kamera geschrieben</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>As they were found: by the reference's pixels, then its bytes.</source>
        <translation>Wie gefunden: nach den Pixeln der Referenz, dann nach ihren Bytes.</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Aufsteigend</translation>
    </message>
    <message>
        <source>Ascending: press for the other way round</source>
        <translation>Aufsteigend: drücken, um die Reihenfolge umzukehren</translation>
    </message>
    <message>
        <source>Backup, files that belong to a picture, metadata</source>
        <translation>Sicherung, zugehörige Dateien, Metadaten</translation>
    </message>
    <message>
        <source>Becomes a link</source>
        <translation>Wird zum Link</translation>
    </message>
    <message>
        <source>Before the one above (Alt+Up)</source>
        <translation>Vor den darüber (Alt+Hoch)</translation>
    </message>
    <message>
        <source>Behind the one below (Alt+Down)</source>
        <translation>Hinter den darunter (Alt+Herunter)</translation>
    </message>
    <message>
        <source>Bits that may differ</source>
        <translation>Abweichende Bits</translation>
    </message>
    <message>
        <source>Both files are the same, byte by byte.</source>
        <translation>Beide Dateien sind Byte für Byte gleich.</translation>
    </message>
    <message>
        <source>Both files show the same pixels; only the format or the metadata differ.</source>
        <translation>Beide Dateien zeigen dieselben Pixel; nur Format oder Metadaten unterscheiden sich.</translation>
    </message>
    <message>
        <source>Bring back all files of the chosen removal</source>
        <translation>Alle Dateien des gewählten Vorgangs zurückholen</translation>
    </message>
    <message>
        <source>Bring back the &amp;run</source>
        <translation>Ganzen &amp;Vorgang zurückholen</translation>
    </message>
    <message>
        <source>Bring back the chosen &amp;files</source>
        <translation>Gewählte &amp;Dateien zurückholen</translation>
    </message>
    <message>
        <source>Bring back the files chosen in the lower list</source>
        <translation>Die in der unteren Liste gewählten Dateien zurückholen</translation>
    </message>
    <message>
        <source>Bring back what was removed last, after asking</source>
        <translation>Das zuletzt Entfernte nach Rückfrage zurückholen</translation>
    </message>
    <message numerus="yes">
        <source>Bring {n} files back?</source>
        <extracomment>For one: Bring {n} file back?</extracomment>
        <translation>
            <numerusform>{n} Datei zurückholen?</numerusform>
            <numerusform>{n} Dateien zurückholen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Bringing back: {done} of {all}</source>
        <translation>Zurückholen: {done} von {all}</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>Zurückgeholt</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>Nach Ordner</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Nach Art</translation>
    </message>
    <message>
        <source>By no distance or hash a pair; their details lie alike.</source>
        <translation>Weder nach Abstand noch nach Hash ein Paar; ihre Details liegen gleich.</translation>
    </message>
    <message>
        <source>By the bytes of all images but the reference.</source>
        <translation>Nach den Bytes aller Bilder außer der Referenz.</translation>
    </message>
    <message>
        <source>By the distance of the nearest image to the reference.</source>
        <translation>Nach dem Abstand des Bildes, das der Referenz am nächsten ist.</translation>
    </message>
    <message>
        <source>By the group's largest file.</source>
        <translation>Nach der größten Datei der Gruppe.</translation>
    </message>
    <message>
        <source>By the latest change of a file of the group.</source>
        <translation>Nach der letzten Änderung einer Datei der Gruppe.</translation>
    </message>
    <message>
        <source>By the reference's folder and name.</source>
        <translation>Nach Ordner und Name der Referenz.</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>L&amp;eeren</translation>
    </message>
    <message>
        <source>C&amp;lear marks</source>
        <translation>&amp;Markierungen aufheben</translation>
    </message>
    <message>
        <source>C&amp;lear…</source>
        <translation>L&amp;eeren…</translation>
    </message>
    <message>
        <source>Cache:</source>
        <translation>Cache:</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Camera raw</source>
        <translation>Kamera-Raw</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Cancelled. Files that were complete stay.</source>
        <translation>Abgebrochen. Fertige Dateien bleiben.</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen…</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Seither geändert</translation>
    </message>
    <message>
        <source>Checking the pictures that stay: {done} of {all}</source>
        <translation>Bilder prüfen, die bleiben: {done} von {all}</translation>
    </message>
    <message>
        <source>Checking the pictures that stay…</source>
        <translation>Bilder prüfen, die bleiben…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Choose a folder to search; folders can be dropped here, too</source>
        <translation>Einen zu durchsuchenden Ordner wählen; Ordner können auch hierher gezogen werden</translation>
    </message>
    <message>
        <source>Choose another way.</source>
        <translation>Wählen Sie eine andere Art.</translation>
    </message>
    <message>
        <source>Choose in which order what decides who stays</source>
        <translation>Festlegen, was in welcher Reihenfolge entscheidet, wer bleibt</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Choose the folder for the backup, or take its tick away.</source>
        <translation>Wählen Sie den Ordner für die Sicherung, oder entfernen Sie den Haken.</translation>
    </message>
    <message>
        <source>Choose the folder that the files are moved to.</source>
        <translation>Wählen Sie den Ordner, in den die Dateien verschoben werden.</translation>
    </message>
    <message>
        <source>Choose the folders with your pictures, or drop them here</source>
        <translation>Wählen Sie die Ordner mit Ihren Bildern, oder ziehen Sie sie hierher</translation>
    </message>
    <message>
        <source>Choose the photo</source>
        <translation>Foto wählen</translation>
    </message>
    <message>
        <source>Choose two files. Nothing is changed, and neither has to be in the folders.</source>
        <translation>Wählen Sie zwei Dateien. Nichts wird geändert, und keine muss in den Ordnern liegen.</translation>
    </message>
    <message>
        <source>Choose what becomes of the files</source>
        <translation>Wählen, was mit den Dateien geschieht</translation>
    </message>
    <message>
        <source>Choose which folders are searched, protected or left out</source>
        <translation>Festlegen, welche Ordner durchsucht, geschützt oder ausgelassen werden</translation>
    </message>
    <message>
        <source>Choose which folders are searched, protected or left out (Ctrl+D)</source>
        <translation>Festlegen, welche Ordner durchsucht, geschützt oder ausgelassen werden (Strg+D)</translation>
    </message>
    <message>
        <source>Choose: {name}</source>
        <translation>Wählen: {name}</translation>
    </message>
    <message>
        <source>Clea&amp;r the filter</source>
        <translation>Filter &amp;aufheben</translation>
    </message>
    <message>
        <source>Clear the cache</source>
        <translation>Cache leeren</translation>
    </message>
    <message>
        <source>Clear the cache?</source>
        <translation>Cache leeren?</translation>
    </message>
    <message>
        <source>Clearly changed: less than {percent} % of the pixels</source>
        <translation>Deutlich verändert: weniger als {percent} % der Pixel</translation>
    </message>
    <message>
        <source>Clearly changed: {percent} % of the pixels</source>
        <translation>Deutlich verändert: {percent} % der Pixel</translation>
    </message>
    <message>
        <source>Click to sort by this column; with the keyboard: S in it</source>
        <translation>Klicken sortiert nach dieser Spalte; mit der Tastatur: S in ihr</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>a dialog</comment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close ImageTwin</source>
        <translation>ImageTwin schließen</translation>
    </message>
    <message>
        <source>Colour profile</source>
        <translation>Farbprofil</translation>
    </message>
    <message>
        <source>Colour, 50 x 50 (mse)</source>
        <translation>Farbe, 50 x 50 (mse)</translation>
    </message>
    <message>
        <source>Come nearer, in all pictures</source>
        <translation>Alle Bilder vergrößern</translation>
    </message>
    <message>
        <source>Compare an image as well, up to four, as Shift+click does</source>
        <translation>Ein Bild mitvergleichen, bis zu vier, wie mit Umschalt+Klick</translation>
    </message>
    <message>
        <source>Compare its pictures with each other, and not only with other folders</source>
        <translation>Seine Bilder auch untereinander vergleichen, nicht nur mit denen anderer Ordner</translation>
    </message>
    <message>
        <source>Compare t&amp;wo photos…</source>
        <translation>&amp;Zwei Fotos vergleichen…</translation>
    </message>
    <message>
        <source>Compare the group with the selected image</source>
        <translation>Die Gruppe mit dem ausgewählten Bild vergleichen</translation>
    </message>
    <message>
        <source>Compare the group's next picture</source>
        <translation>Das nächste Bild der Gruppe vergleichen</translation>
    </message>
    <message>
        <source>Compare the group's previous picture</source>
        <translation>Das vorige Bild der Gruppe vergleichen</translation>
    </message>
    <message>
        <source>Compare this one &amp;too</source>
        <translation>&amp;Auch vergleichen</translation>
    </message>
    <message>
        <source>Compare this one too</source>
        <translation>Auch vergleichen</translation>
    </message>
    <message>
        <source>Compare two photos</source>
        <translation>Zwei Fotos vergleichen</translation>
    </message>
    <message>
        <source>Compared pictures</source>
        <translation>Verglichene Bilder</translation>
    </message>
    <message>
        <source>Compared with {name}.</source>
        <translation>Verglichen mit {name}.</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Comparing all pairs by features is a part of the thorough scan. Ask for that too.</source>
        <translation>Alle Paare über Merkmale zu vergleichen gehört zur gründlichen Suche. Wählen Sie auch diese.</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen…</translation>
    </message>
    <message>
        <source>Compressed with loss ({format})</source>
        <translation>Verlustbehaftet komprimiert ({format})</translation>
    </message>
    <message>
        <source>Compressed without loss ({format})</source>
        <translation>Verlustfrei komprimiert ({format})</translation>
    </message>
    <message>
        <source>Copies are put into this folder</source>
        <translation>Kopien kommen in diesen Ordner</translation>
    </message>
    <message>
        <source>Copies each file there before it is removed</source>
        <translation>Kopiert jede Datei dorthin, bevor sie entfernt wird</translation>
    </message>
    <message>
        <source>Copies turned by 90, 180 or 270 degrees or mirrored are found.</source>
        <translation>Um 90, 180 oder 270 Grad gedrehte und gespiegelte Kopien werden gefunden.</translation>
    </message>
    <message>
        <source>Copies with left and right exchanged are found.</source>
        <translation>Kopien mit vertauschtem Links und Rechts werden gefunden.</translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation>Pfa&amp;d kopieren</translation>
    </message>
    <message>
        <source>Copy the path of the selected image</source>
        <translation>Den Pfad des ausgewählten Bildes kopieren</translation>
    </message>
    <message>
        <source>Copy the versions, for a report of a fault</source>
        <translation>Die Versionen kopieren, für eine Fehlermeldung</translation>
    </message>
    <message>
        <source>Ctrl+click</source>
        <translation>Strg+Klick</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Damaged, {size}</source>
        <translation>Beschädigt, {size}</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkles Design</translation>
    </message>
    <message>
        <source>Date taken</source>
        <translation>Aufnahmedatum</translation>
    </message>
    <message>
        <source>Date taken, rating, keywords and description of the removed ones, as an XMP file. Can be undone.</source>
        <translation>Aufnahmedatum, Bewertung, Stichwörter und Beschreibung der entfernten Bilder, als XMP-Datei. Kann rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <comment>a preset</comment>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Decoded at 1/2, 1/4 or 1/8</source>
        <translation>In 1/2, 1/4 oder 1/8 der Größe dekodiert</translation>
    </message>
    <message>
        <source>Decoded whole</source>
        <translation>In voller Größe dekodiert</translation>
    </message>
    <message>
        <source>Delete permanently</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Delete the preset of that name</source>
        <translation>Die Vorlage dieses Namens löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete {n} files permanently</source>
        <extracomment>For one: Delete {n} file permanently</extracomment>
        <translation>
            <numerusform>{n} Datei endgültig löschen</numerusform>
            <numerusform>{n} Dateien endgültig löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete {n} files permanently?</source>
        <extracomment>For one: Delete {n} file permanently?</extracomment>
        <translation>
            <numerusform>{n} Datei endgültig löschen?</numerusform>
            <numerusform>{n} Dateien endgültig löschen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete {n} files permanently…</source>
        <extracomment>For one: Delete {n} file permanently…</extracomment>
        <translation>
            <numerusform>{n} Datei endgültig löschen…</numerusform>
            <numerusform>{n} Dateien endgültig löschen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted for good</source>
        <translation>Wird endgültig gelöscht</translation>
    </message>
    <message>
        <source>Deleted permanently</source>
        <translation>Endgültig gelöscht</translation>
    </message>
    <message>
        <source>Deleting permanently: {done} of {all}</source>
        <translation>Endgültig löschen: {done} von {all}</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Absteigend</translation>
    </message>
    <message>
        <source>Descending: press for the other way round</source>
        <translation>Absteigend: drücken, um die Reihenfolge umzukehren</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Different</source>
        <comment>bytes or pixels</comment>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Maße</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Distance {least} to {most}</source>
        <translation>Abstand {least} bis {most}</translation>
    </message>
    <message numerus="yes">
        <source>Distance {least} to {most}: {n} pairs</source>
        <extracomment>For one: Distance {least} to {most}: {n} pair</extracomment>
        <translation>
            <numerusform>Abstand {least} bis {most}: {n} Paar</numerusform>
            <numerusform>Abstand {least} bis {most}: {n} Paare</numerusform>
        </translation>
    </message>
    <message>
        <source>Distances by each method</source>
        <translation>Abstände nach jeder Methode</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>a removal</comment>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Drag a folder to another place, or press Alt with an arrow</source>
        <translation>Ziehen Sie einen Ordner an eine andere Stelle, oder drücken Sie Alt mit einem Pfeil</translation>
    </message>
    <message>
        <source>Duplicates:</source>
        <translation>Duplikate:</translation>
    </message>
    <message>
        <source>EXIF, XMP</source>
        <translation>EXIF, XMP</translation>
    </message>
    <message>
        <source>EXIF, XMP, IPTC</source>
        <translation>EXIF, XMP, IPTC</translation>
    </message>
    <message>
        <source>Each image large beside its reference</source>
        <translation>Jedes Bild groß neben seiner Referenz</translation>
    </message>
    <message>
        <source>Each of these would join them (threshold above, the others in File &gt; Options…):</source>
        <translation>Jedes davon brächte sie zusammen (Schwellenwert oben, das Übrige unter „Datei &gt; Optionen…“):</translation>
    </message>
    <message>
        <source>Empty the list of folders</source>
        <translation>Die Liste der Ordner leeren</translation>
    </message>
    <message>
        <source>Empty.</source>
        <translation>Leer.</translation>
    </message>
    <message>
        <source>Empty: the first search fills it.</source>
        <translation>Leer: Die erste Suche füllt ihn.</translation>
    </message>
    <message>
        <source>Emptying the cache…</source>
        <translation>Cache wird geleert…</translation>
    </message>
    <message>
        <source>Endings</source>
        <translation>Endungen</translation>
    </message>
    <message>
        <source>Every image of the group of "{name}" is marked. Keep at least one of them.</source>
        <translation>Alle Bilder der Gruppe von „{name}“ sind markiert. Behalten Sie mindestens eines davon.</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Belichtung</translation>
    </message>
    <message>
        <source>F&amp;lip</source>
        <translation>Im &amp;Wechsel</translation>
    </message>
    <message>
        <source>F&amp;older:</source>
        <translation>&amp;Ordner:</translation>
    </message>
    <message>
        <source>Features need OpenCV, which is not installed: {command}, or scan without them.</source>
        <translation>Merkmale benötigen OpenCV, das nicht installiert ist: {command}, oder suchen Sie ohne sie.</translation>
    </message>
    <message>
        <source>Fewer bytes</source>
        <translation>Weniger Bytes</translation>
    </message>
    <message>
        <source>Fewer pixels: {one} against {other}</source>
        <translation>Weniger Pixel: {one} gegen {other}</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>File si&amp;ze from</source>
        <translation>&amp;Dateigröße von</translation>
    </message>
    <message>
        <source>Files of the removal</source>
        <translation>Dateien des Vorgangs</translation>
    </message>
    <message>
        <source>Files of unplugged drives are not gone</source>
        <translation>Dateien auf getrennten Laufwerken gelten nicht als fehlend</translation>
    </message>
    <message>
        <source>Files removed</source>
        <translation>Entfernte Dateien</translation>
    </message>
    <message>
        <source>Files that belong to a picture</source>
        <translation>Zu einem Bild gehörende Dateien</translation>
    </message>
    <message>
        <source>Files that were not compared</source>
        <translation>Nicht verglichene Dateien</translation>
    </message>
    <message>
        <source>Files to remove</source>
        <translation>Zu entfernende Dateien</translation>
    </message>
    <message>
        <source>Filter by folder</source>
        <translation>Nach Ordner filtern</translation>
    </message>
    <message>
        <source>Filter by format</source>
        <translation>Nach Format filtern</translation>
    </message>
    <message>
        <source>Filter by marks</source>
        <translation>Nach Markierungen filtern</translation>
    </message>
    <message>
        <source>Filter by name or folder</source>
        <translation>Nach Name oder Ordner filtern</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Nach Text filtern</translation>
    </message>
    <message>
        <source>Filter folders by text</source>
        <translation>Ordner nach Text filtern</translation>
    </message>
    <message>
        <source>Find Dupes again to see them among the groups.</source>
        <translation>Suchen Sie erneut nach Duplikaten, um sie in den Gruppen zu sehen.</translation>
    </message>
    <message>
        <source>Find Dupes again.</source>
        <translation>Suchen Sie erneut nach Duplikaten.</translation>
    </message>
    <message>
        <source>Find Dupes compares the pictures in the folders above and changes none of them.
In Folders… you can protect a folder, leave one out, or compare it with the others only.</source>
        <translation>„Duplikate suchen“ vergleicht die Bilder in den Ordnern oben und ändert keines davon.
„Ordner…“ kann einen Ordner schützen, auslassen oder nur mit anderen vergleichen.</translation>
    </message>
    <message>
        <source>Find duplicate pictures</source>
        <translation>Doppelte Bilder finden</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>Auf dieser Seite suchen</translation>
    </message>
    <message>
        <source>Finds copies that were resized or saved again.</source>
        <translation>Findet skalierte und neu gespeicherte Kopien.</translation>
    </message>
    <message>
        <source>Finds duplicate and near-duplicate pictures, shows them side by side, and removes what you mark, safely.</source>
        <translation>Findet gleiche und fast gleiche Bilder, zeigt sie nebeneinander und entfernt sicher, was Sie markieren.</translation>
    </message>
    <message>
        <source>Finds edited and turned copies and similar pictures, and takes several times as long. A threshold of 35 means a cosine of 0.65.</source>
        <translation>Findet bearbeitete und gedrehte Kopien sowie ähnliche Bilder und braucht ein Vielfaches der Zeit. Ein Schwellenwert von 35 bedeutet einen Kosinus von 0,65.</translation>
    </message>
    <message>
        <source>Finds edited and turned copies too; hardly ever wrong.</source>
        <translation>Findet auch bearbeitete und gedrehte Kopien; irrt sich fast nie.</translation>
    </message>
    <message>
        <source>Finds more edited copies, and more that only look alike.</source>
        <translation>Findet mehr bearbeitete Kopien, und mehr, was nur ähnlich aussieht.</translation>
    </message>
    <message>
        <source>Finds no more than the method above.</source>
        <translation>Findet nicht mehr als die Methode oben.</translation>
    </message>
    <message>
        <source>Finish it: remove the rest, each checked again.
Take it back: bring back what was removed.
Leave it as it is: keep what was done, and do nothing more.
Later: ask again at the next start.</source>
        <translation>Abschließen: den Rest entfernen, jede Datei erneut geprüft.
Zurücknehmen: das Entfernte zurückholen.
So lassen: behalten, was geschehen ist, und nichts weiter tun.
Später: beim nächsten Start erneut fragen.</translation>
    </message>
    <message>
        <source>Finishing the removal: {done}</source>
        <translation>Entfernen abschließen: {done}</translation>
    </message>
    <message>
        <source>First by path</source>
        <translation>Erstes nach Pfad</translation>
    </message>
    <message>
        <source>First or last image</source>
        <translation>Erstes oder letztes Bild</translation>
    </message>
    <message>
        <source>First photo</source>
        <translation>Erstes Foto</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>Wechsel</translation>
    </message>
    <message>
        <source>Fol&amp;ders…</source>
        <translation>O&amp;rdner…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folder for the backup</source>
        <translation>Ordner für die Sicherung</translation>
    </message>
    <message>
        <source>Folder for the report</source>
        <translation>Ordner für den Bericht</translation>
    </message>
    <message>
        <source>Folder then</source>
        <translation>Damaliger Ordner</translation>
    </message>
    <message>
        <source>Folder to move to</source>
        <translation>Zielordner</translation>
    </message>
    <message>
        <source>Folder, in this order</source>
        <translation>Ordner, in dieser Reihenfolge</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folders to look in</source>
        <translation>Zu durchsuchende Ordner</translation>
    </message>
    <message>
        <source>Folders, the preferred first, with ; between</source>
        <translation>Ordner, der bevorzugte zuerst, mit ; getrennt</translation>
    </message>
    <message>
        <source>For a comparison</source>
        <translation>Für einen Vergleich</translation>
    </message>
    <message>
        <source>For and against: {image}</source>
        <translation>Für und wider: {image}</translation>
    </message>
    <message>
        <source>Forget all pictures; the next search reads them again</source>
        <translation>Alle Bilder vergessen; die nächste Suche liest sie neu</translation>
    </message>
    <message>
        <source>Forget the chosen entries: the next search shows these pictures together again</source>
        <translation>Die gewählten Einträge vergessen: Die nächste Suche zeigt diese Bilder wieder zusammen</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Format, in this order</source>
        <translation>Format, in dieser Reihenfolge</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formate</translation>
    </message>
    <message>
        <source>Formats, the preferred first: TIFF; JPEG; WEBP</source>
        <translation>Formate, das bevorzugte zuerst: TIFF; JPEG; WEBP</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Einzelbilder</translation>
    </message>
    <message>
        <source>Frames of animations</source>
        <translation>Einzelbilder von Animationen</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. The parts that it is made with have licences of their own.</source>
        <translation>Freie Software unter der MIT-Lizenz. Die enthaltenen Bestandteile haben eigene Lizenzen.</translation>
    </message>
    <message>
        <source>Get it again, or correct the TOML beside it.</source>
        <translation>Beschaffen Sie es neu, oder berichtigen Sie die TOML-Datei daneben.</translation>
    </message>
    <message>
        <source>Go back to a group that is not decided</source>
        <translation>Zurück zu einer offenen Gruppe gehen</translation>
    </message>
    <message>
        <source>Go back to the page before</source>
        <translation>Zurück zur vorigen Seite</translation>
    </message>
    <message>
        <source>Go further away, in all pictures</source>
        <translation>Alle Bilder verkleinern</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>Go on to the page after</source>
        <translation>Weiter zur nächsten Seite</translation>
    </message>
    <message>
        <source>Go on with a review that was saved</source>
        <translation>Mit einer gespeicherten Durchsicht fortfahren</translation>
    </message>
    <message>
        <source>Go on with the review of {names}?</source>
        <translation>Mit der Durchsicht von {names} fortfahren?</translation>
    </message>
    <message>
        <source>Go to the first or the last image</source>
        <translation>Zum ersten oder letzten Bild gehen</translation>
    </message>
    <message>
        <source>Go to the images a page away</source>
        <translation>Zu den Bildern eine Seite weiter gehen</translation>
    </message>
    <message>
        <source>Go to the next group that is not decided</source>
        <translation>Zur nächsten offenen Gruppe gehen</translation>
    </message>
    <message>
        <source>Go to the next or the last part of the window</source>
        <translation>Zum nächsten oder vorigen Teil des Fensters gehen</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Kommt nach</translation>
    </message>
    <message>
        <source>Grey, 256 x 146, strict (mse-grey)</source>
        <translation>Grau, 256 x 146, streng (mse-grey)</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Group {n}</source>
        <translation>Gruppe {n}</translation>
    </message>
    <message>
        <source>Group {n}, all kept: {images}</source>
        <translation>Gruppe {n}, alle behalten: {images}</translation>
    </message>
    <message>
        <source>Group {n}: {images}</source>
        <translation>Gruppe {n}: {images}</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Groups of duplicates</source>
        <translation>Gruppen von Duplikaten</translation>
    </message>
    <message>
        <source>Groups that are shown</source>
        <translation>Angezeigte Gruppen</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Has no metadata</source>
        <translation>Hat keine Metadaten</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Higher JPEG quality</source>
        <translation>Höhere JPEG-Qualität</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Hold: let the pictures change places</source>
        <translation>Halten: Die Bilder wechseln den Platz</translation>
    </message>
    <message>
        <source>Holds:</source>
        <comment>the cache</comment>
        <translation>Inhalt:</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Pos1, Ende</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>How far the search is</source>
        <translation>Wie weit die Suche ist</translation>
    </message>
    <message>
        <source>How many pairs of images there are at each distance; the heights are logarithmic.
Drag the line to move the threshold. Click a bar to see its images alone.
Keys: left and right choose a bar, Space shows it alone, up and down move the threshold.</source>
        <translation>Wie viele Bildpaare es bei jedem Abstand gibt; die Höhen sind logarithmisch.
Ziehen Sie die Linie, um den Schwellenwert zu ändern. Klicken Sie auf einen Balken, um nur seine Bilder zu sehen.
Tasten: Links und Rechts wählen einen Balken, die Leertaste zeigt ihn allein, Hoch und Runter ändern den Schwellenwert.</translation>
    </message>
    <message>
        <source>How many pictures are read and compared at the same time</source>
        <translation>Wie viele Bilder gleichzeitig gelesen und verglichen werden</translation>
    </message>
    <message>
        <source>How the files are removed</source>
        <translation>Wie die Dateien entfernt werden</translation>
    </message>
    <message>
        <source>How two pictures are compared; another method has a threshold of its own</source>
        <translation>Wie zwei Bilder verglichen werden; jede Methode hat ihren eigenen Schwellenwert</translation>
    </message>
    <message>
        <source>IMG.jpg becomes IMG_1.45.jpg</source>
        <translation>IMG.jpg wird zu IMG_1.45.jpg</translation>
    </message>
    <message>
        <source>Image {number}</source>
        <translation>Bild {number}</translation>
    </message>
    <message>
        <source>ImageTwin report {time}</source>
        <comment>name of a folder</comment>
        <translation>ImageTwin-Bericht {time}</translation>
    </message>
    <message>
        <source>Images, one a row</source>
        <translation>Bilder, eines je Zeile</translation>
    </message>
    <message>
        <source>In Folders…: normal, protected, only protected, left out</source>
        <translation>In „Ordner…“: normal, geschützt, nur geschützt, ausgelassen</translation>
    </message>
    <message>
        <source>In a protected folder</source>
        <translation>In einem geschützten Ordner</translation>
    </message>
    <message>
        <source>In the compared pictures: move all of them</source>
        <translation>In den verglichenen Bildern: alle bewegen</translation>
    </message>
    <message>
        <source>In the compared pictures: move the divider of the split view</source>
        <translation>In den verglichenen Bildern: die Trennlinie der geteilten Ansicht bewegen</translation>
    </message>
    <message>
        <source>In the groups</source>
        <translation>In den Gruppen</translation>
    </message>
    <message>
        <source>In the search</source>
        <translation>In der Suche</translation>
    </message>
    <message>
        <source>In this order keep rules by folder prefer them</source>
        <translation>In dieser Reihenfolge bevorzugen Ordnerregeln sie</translation>
    </message>
    <message numerus="yes">
        <source>In {n} groups the picture with the most pixels goes and a smaller one stays.</source>
        <extracomment>For one: In {n} group the picture with the most pixels goes and a smaller one stays.</extracomment>
        <translation>
            <numerusform>In {n} Gruppe geht das Bild mit den meisten Pixeln, und ein kleineres bleibt.</numerusform>
            <numerusform>In {n} Gruppen geht das Bild mit den meisten Pixeln, und ein kleineres bleibt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Install ImageTwin again.</source>
        <translation>Installieren Sie ImageTwin neu.</translation>
    </message>
    <message>
        <source>Intact</source>
        <translation>Intakt</translation>
    </message>
    <message>
        <source>Intact, the other is damaged</source>
        <translation>Intakt, das andere ist beschädigt</translation>
    </message>
    <message>
        <source>It cannot be marked: {change}. Search again to compare it anew.</source>
        <translation>Es kann nicht markiert werden: {change}. Suchen Sie erneut, um es neu zu vergleichen.</translation>
    </message>
    <message>
        <source>It could not be finished</source>
        <translation>Es konnte nicht abgeschlossen werden</translation>
    </message>
    <message>
        <source>It failed.</source>
        <translation>Das ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>It is kept as {name}.</source>
        <translation>Die Datei heißt jetzt {name}.</translation>
    </message>
    <message>
        <source>It lies in a protected folder (File &gt; Folders…), so it is never marked and never changed.</source>
        <translation>Es liegt in einem geschützten Ordner (Datei &gt; Ordner…) und wird daher nie markiert und nie geändert.</translation>
    </message>
    <message numerus="yes">
        <source>It was at {n} files just then, which is looked at first.</source>
        <extracomment>For one: It was at {n} file just then, which is looked at first.</extracomment>
        <translation>
            <numerusform>Es war gerade bei {n} Datei; sie wird zuerst geprüft.</numerusform>
            <numerusform>Es war gerade bei {n} Dateien; sie werden zuerst geprüft.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was kept as {path}, and the defaults are used.</source>
        <translation>Die Datei heißt jetzt {path}, und die Standardwerte gelten.</translation>
    </message>
    <message>
        <source>Its pictures are never marked and never changed; no search begins here</source>
        <translation>Seine Bilder werden nie markiert und nie geändert; keine Suche beginnt hier</translation>
    </message>
    <message>
        <source>JPEG quality</source>
        <translation>JPEG-Qualität</translation>
    </message>
    <message>
        <source>Keep &amp;all</source>
        <translation>&amp;Alle behalten</translation>
    </message>
    <message>
        <source>Keep all images of the group, and count it as decided</source>
        <translation>Alle Bilder der Gruppe behalten und sie als entschieden zählen</translation>
    </message>
    <message>
        <source>Keep every image</source>
        <translation>Jedes Bild behalten</translation>
    </message>
    <message>
        <source>Keep the &amp;left one</source>
        <translation>&amp;Linkes behalten</translation>
    </message>
    <message>
        <source>Keep the &amp;right one</source>
        <translation>&amp;Rechtes behalten</translation>
    </message>
    <message>
        <source>Keep the left compared image, and mark the right one</source>
        <translation>Das linke verglichene Bild behalten und das rechte markieren</translation>
    </message>
    <message>
        <source>Keep the right compared image, and mark the left</source>
        <translation>Das rechte verglichene Bild behalten und das linke markieren</translation>
    </message>
    <message>
        <source>Keep the selected image, and mark the rest of its group</source>
        <translation>Das ausgewählte Bild behalten und den Rest der Gruppe markieren</translation>
    </message>
    <message>
        <source>Keeps apart different drawings on the same background</source>
        <translation>Trennt verschiedene Zeichnungen auf gleichem Grund</translation>
    </message>
    <message>
        <source>Keeps apart what looks alike only when squashed to a square</source>
        <translation>Trennt, was nur zum Quadrat gestaucht ähnlich aussieht</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Stichwörter</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>L&amp;ater</source>
        <translation>S&amp;päter</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Large preview, else half size</source>
        <translation>Große Vorschau, sonst halbe Größe</translation>
    </message>
    <message>
        <source>Large thumbnails</source>
        <translation>Große Vorschaubilder</translation>
    </message>
    <message>
        <source>Larger pictures are listed as not compared, to save memory</source>
        <translation>Größere Bilder gelten als nicht verglichen, um Speicher zu sparen</translation>
    </message>
    <message>
        <source>Largest &amp;picture:</source>
        <translation>Größtes &amp;Bild:</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>Größte Datei</translation>
    </message>
    <message>
        <source>Largest picture</source>
        <translation>Größtes Bild</translation>
    </message>
    <message>
        <source>Last search</source>
        <translation>Letzte Suche</translation>
    </message>
    <message>
        <source>Lay one picture on the other, with a divider</source>
        <translation>Ein Bild mit einer Trennlinie über das andere legen</translation>
    </message>
    <message>
        <source>Leave out &amp;names:</source>
        <translation>&amp;Namen auslassen:</translation>
    </message>
    <message>
        <source>Leave out larger files; 0 leaves out none</source>
        <translation>Größere Dateien auslassen; 0 lässt keine aus</translation>
    </message>
    <message>
        <source>Leave out pictures with a shorter side; 0 leaves out none</source>
        <translation>Bilder mit einer kürzeren Seite auslassen; 0 lässt keine aus</translation>
    </message>
    <message>
        <source>Leave out smaller files; 0 leaves out none</source>
        <translation>Kleinere Dateien auslassen; 0 lässt keine aus</translation>
    </message>
    <message>
        <source>Left in place: {reason}</source>
        <translation>Nicht angetastet: {reason}</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Objektiv</translation>
    </message>
    <message>
        <source>Less compressed: JPEG quality {one} against {other}</source>
        <translation>Weniger komprimiert: JPEG-Qualität {one} gegen {other}</translation>
    </message>
    <message>
        <source>Less compressed: {one} bits a pixel against {other}</source>
        <translation>Weniger komprimiert: {one} Bit je Pixel gegen {other}</translation>
    </message>
    <message numerus="yes">
        <source>Less metadata: {n} fields against {other}</source>
        <extracomment>For one: Less metadata: {n} field against {other}</extracomment>
        <translation>
            <numerusform>Weniger Metadaten: {n} Feld gegen {other}</numerusform>
            <numerusform>Weniger Metadaten: {n} Felder gegen {other}</numerusform>
        </translation>
    </message>
    <message>
        <source>Less sharp at the same size</source>
        <translation>Weniger scharf bei gleicher Größe</translation>
    </message>
    <message>
        <source>Let the chosen rule decide earlier (Alt+Up)</source>
        <translation>Die gewählte Regel früher entscheiden lassen (Alt+Hoch)</translation>
    </message>
    <message>
        <source>Let the chosen rule decide later (Alt+Down)</source>
        <translation>Die gewählte Regel später entscheiden lassen (Alt+Herunter)</translation>
    </message>
    <message>
        <source>Let the reference and the image beside it change places</source>
        <translation>Die Referenz und das Bild daneben die Plätze tauschen lassen</translation>
    </message>
    <message>
        <source>Let the search wait, or go on</source>
        <translation>Die Suche anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>Let the search wait, or go on (Ctrl+P)</source>
        <translation>Die Suche anhalten oder fortsetzen (Strg+P)</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Light and dark alike</source>
        <translation>Hell und Dunkel gleich verteilt</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>Light or dark, as the system is</source>
        <translation>Hell oder dunkel, wie das System</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helles Design</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Line {number}: {fault}</source>
        <translation>Zeile {number}: {fault}</translation>
    </message>
    <message>
        <source>List all documents</source>
        <translation>Alle Dokumente auflisten</translation>
    </message>
    <message>
        <source>List what was dismissed, and show it again</source>
        <translation>Auflisten, was als „Keine Duplikate“ vermerkt ist, und wieder anzeigen</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Longer path</source>
        <translation>Längerer Pfad</translation>
    </message>
    <message>
        <source>Look for duplicates in the folders</source>
        <translation>In den Ordnern nach Duplikaten suchen</translation>
    </message>
    <message>
        <source>Look for duplicates in the folders (F5)</source>
        <translation>In den Ordnern nach Duplikaten suchen (F5)</translation>
    </message>
    <message>
        <source>Look for e&amp;dits too: crops, overlays, rotations</source>
        <translation>A&amp;uch Bearbeitungen: Zuschnitte, Überlagerungen, Drehungen</translation>
    </message>
    <message>
        <source>Look in the folders below it, too</source>
        <translation>Auch die Ordner darunter durchsuchen</translation>
    </message>
    <message>
        <source>Looking at the cache…</source>
        <translation>Cache wird angesehen…</translation>
    </message>
    <message>
        <source>Looking at the files: {done} of {all}</source>
        <translation>Dateien werden geprüft: {done} von {all}</translation>
    </message>
    <message>
        <source>Looking at the protected folders…</source>
        <translation>Geschützte Ordner werden geprüft…</translation>
    </message>
    <message>
        <source>Looking at what is installed…</source>
        <translation>Es wird nachgesehen, was installiert ist…</translation>
    </message>
    <message>
        <source>Looking closely</source>
        <translation>Genau vergleichen</translation>
    </message>
    <message>
        <source>Looking for duplicates…</source>
        <translation>Duplikate werden gesucht…</translation>
    </message>
    <message>
        <source>Looking for edits</source>
        <translation>Bearbeitungen suchen</translation>
    </message>
    <message>
        <source>Looking for files that are gone…</source>
        <translation>Fehlende Dateien werden gesucht…</translation>
    </message>
    <message>
        <source>Looking for images</source>
        <translation>Bilder suchen</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>M&amp;atching</source>
        <translation>&amp;Vergleich</translation>
    </message>
    <message>
        <source>MB</source>
        <comment>megabytes, after a number</comment>
        <translation>MB</translation>
    </message>
    <message>
        <source>Make it the re&amp;ference</source>
        <translation>Als Re&amp;ferenz festlegen</translation>
    </message>
    <message>
        <source>Make the decision again that was taken back</source>
        <translation>Die zurückgenommene Entscheidung wiederholen</translation>
    </message>
    <message>
        <source>Make the same folders there, so that it stays seen where each file was</source>
        <translation>Dort dieselben Unterordner anlegen, damit erkennbar bleibt, wo jede Datei war</translation>
    </message>
    <message>
        <source>Make the selected image and those after it a group of their own</source>
        <translation>Aus dem ausgewählten Bild und denen danach eine eigene Gruppe machen</translation>
    </message>
    <message>
        <source>Making pictures: {done} of {all}</source>
        <translation>Bilder werden erzeugt: {done} von {all}</translation>
    </message>
    <message>
        <source>Making the report…</source>
        <translation>Bericht wird erstellt…</translation>
    </message>
    <message>
        <source>Mark &amp;all but the best</source>
        <translation>A&amp;lle außer dem besten markieren</translation>
    </message>
    <message>
        <source>Mark all similar images but the best of each group: look at each afterwards</source>
        <translation>Alle ähnlichen Bilder außer dem besten jeder Gruppe markieren: danach jedes ansehen</translation>
    </message>
    <message>
        <source>Mark by &amp;tier</source>
        <translation>Nach S&amp;tufe markieren</translation>
    </message>
    <message>
        <source>Mark by rul&amp;es…</source>
        <translation>Nach &amp;Regeln markieren…</translation>
    </message>
    <message>
        <source>Mark by rules</source>
        <translation>Nach Regeln markieren</translation>
    </message>
    <message>
        <source>Mark copies that are the same byte by byte, and no others</source>
        <translation>Nur Kopien markieren, die Byte für Byte gleich sind</translation>
    </message>
    <message>
        <source>Mark copies that show the same pixels, and no others</source>
        <translation>Nur Kopien markieren, die dieselben Pixel zeigen</translation>
    </message>
    <message>
        <source>Mark copies that were saved again or resized, and no others</source>
        <translation>Nur Kopien markieren, die neu gespeichert oder skaliert wurden</translation>
    </message>
    <message>
        <source>Mark edited copies, and no others: look at each afterwards</source>
        <translation>Nur bearbeitete Kopien markieren: danach jede ansehen</translation>
    </message>
    <message>
        <source>Mark or keep the image</source>
        <translation>Bild markieren oder behalten</translation>
    </message>
    <message>
        <source>Mark the selected image, or keep it</source>
        <translation>Das ausgewählte Bild markieren oder behalten</translation>
    </message>
    <message>
        <source>Mark verified copies, all but the best of each picture; similar and plain images are left to you</source>
        <translation>Bestätigte Kopien markieren, alle außer der besten jedes Motivs; ähnliche und nahezu einfarbige Bilder bleiben Ihnen überlassen</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>Mean {mean}</source>
        <translation>Mittel {mean}</translation>
    </message>
    <message>
        <source>Measure how far the two are apart</source>
        <translation>Messen, wie weit die beiden auseinanderliegen</translation>
    </message>
    <message>
        <source>Medium thumbnails</source>
        <translation>Mittlere Vorschaubilder</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Mirrored ones</source>
        <translation>Gespiegelte</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More bytes</source>
        <translation>Mehr Bytes</translation>
    </message>
    <message>
        <source>More compressed: JPEG quality {one} against {other}</source>
        <translation>Stärker komprimiert: JPEG-Qualität {one} gegen {other}</translation>
    </message>
    <message>
        <source>More compressed: {one} bits a pixel against {other}</source>
        <translation>Stärker komprimiert: {one} Bit je Pixel gegen {other}</translation>
    </message>
    <message>
        <source>More find more edited copies, and more pictures that only look alike</source>
        <translation>Mehr finden mehr bearbeitete Kopien, und mehr Bilder, die nur ähnlich aussehen</translation>
    </message>
    <message>
        <source>More metadata</source>
        <translation>Mehr Metadaten</translation>
    </message>
    <message numerus="yes">
        <source>More metadata: {n} fields against {other}</source>
        <extracomment>For one: More metadata: {n} field against {other}</extracomment>
        <translation>
            <numerusform>Mehr Metadaten: {n} Feld gegen {other}</numerusform>
            <numerusform>Mehr Metadaten: {n} Felder gegen {other}</numerusform>
        </translation>
    </message>
    <message>
        <source>More pixels</source>
        <translation>Mehr Pixel</translation>
    </message>
    <message>
        <source>More pixels: {one} against {other}</source>
        <translation>Mehr Pixel: {one} gegen {other}</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Weitere Einstellungen</translation>
    </message>
    <message>
        <source>More threads than cores use more memory and are rarely faster.</source>
        <translation>Mehr Threads als Kerne brauchen mehr Speicher und sind selten schneller.</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move the divider</source>
        <translation>Trennlinie bewegen</translation>
    </message>
    <message>
        <source>Move the files to ImageTwin's own folder on the same drive instead</source>
        <translation>Die Dateien stattdessen in den eigenen Ordner von ImageTwin auf demselben Laufwerk verschieben</translation>
    </message>
    <message>
        <source>Move through the images</source>
        <translation>Durch die Bilder gehen</translation>
    </message>
    <message>
        <source>Move to a folder…</source>
        <translation>In einen Ordner verschieben…</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>In den Papierkorb verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Move {n} files to the folder</source>
        <extracomment>For one: Move {n} file to the folder</extracomment>
        <translation>
            <numerusform>{n} Datei in den Ordner verschieben</numerusform>
            <numerusform>{n} Dateien in den Ordner verschieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move {n} files to the quarantine</source>
        <extracomment>For one: Move {n} file to the quarantine</extracomment>
        <translation>
            <numerusform>{n} Datei in Quarantäne verschieben</numerusform>
            <numerusform>{n} Dateien in Quarantäne verschieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move {n} files to the trash</source>
        <extracomment>For one: Move {n} file to the trash</extracomment>
        <translation>
            <numerusform>{n} Datei in den Papierkorb verschieben</numerusform>
            <numerusform>{n} Dateien in den Papierkorb verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved to a folder</source>
        <translation>In einen Ordner verschoben</translation>
    </message>
    <message>
        <source>Moved to the quarantine</source>
        <translation>In Quarantäne verschoben</translation>
    </message>
    <message>
        <source>Moved to the trash</source>
        <translation>In den Papierkorb verschoben</translation>
    </message>
    <message>
        <source>Moving to the folder: {done} of {all}</source>
        <translation>In den Ordner verschieben: {done} von {all}</translation>
    </message>
    <message>
        <source>Moving to the quarantine: {done} of {all}</source>
        <translation>In Quarantäne verschieben: {done} von {all}</translation>
    </message>
    <message>
        <source>Moving to the trash: {done} of {all}</source>
        <translation>In den Papierkorb verschieben: {done} von {all}</translation>
    </message>
    <message>
        <source>N normal, P protected, O only protected, not searched, L left out. Space ticks a box, Alt with an arrow moves.</source>
        <translation>N normal, P geschützt, O nur geschützt, nicht durchsucht, L ausgelassen. Leertaste setzt Haken, Alt mit Pfeil verschiebt.</translation>
    </message>
    <message>
        <source>N, P, O, L</source>
        <translation>N, P, O, L</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name fits a pattern</source>
        <translation>Name passt zu einem Muster</translation>
    </message>
    <message>
        <source>Name fits no pattern</source>
        <translation>Name passt zu keinem Muster</translation>
    </message>
    <message>
        <source>Names to leave out</source>
        <translation>Auszulassende Namen</translation>
    </message>
    <message>
        <source>Near enough</source>
        <translation>Nah genug</translation>
    </message>
    <message>
        <source>Needs OpenCV, which is not installed: {command}</source>
        <translation>Benötigt OpenCV, das nicht installiert ist: {command}</translation>
    </message>
    <message>
        <source>Never looked in, not even below a folder that is searched</source>
        <translation>Wird nie durchsucht, auch nicht unterhalb eines durchsuchten Ordners</translation>
    </message>
    <message>
        <source>Never show the pictures of this group together again</source>
        <translation>Die Bilder dieser Gruppe nie wieder zusammen zeigen</translation>
    </message>
    <message>
        <source>Never show the selected image with this group again</source>
        <translation>Das ausgewählte Bild nie wieder mit dieser Gruppe zeigen</translation>
    </message>
    <message>
        <source>Newer file</source>
        <translation>Neuere Datei</translation>
    </message>
    <message>
        <source>Next or last part</source>
        <translation>Nächster oder voriger Teil</translation>
    </message>
    <message>
        <source>No browser opened {address}</source>
        <translation>Kein Browser hat {address} geöffnet</translation>
    </message>
    <message>
        <source>No common part found: laid edge to edge</source>
        <translation>Kein gemeinsamer Teil gefunden: Kante an Kante gelegt</translation>
    </message>
    <message>
        <source>No difference can be shown</source>
        <translation>Es lässt sich keine Differenz zeigen</translation>
    </message>
    <message>
        <source>No duplicates are left to review in what was found.
History… brings back what was removed, and Undo takes decisions back.</source>
        <translation>Im Gefundenen sind keine Duplikate mehr durchzusehen.
„Verlauf…“ holt Entferntes zurück, „Rückgängig“ nimmt Entscheidungen zurück.</translation>
    </message>
    <message>
        <source>No duplicates found</source>
        <translation>Keine Duplikate gefunden</translation>
    </message>
    <message>
        <source>No folder chosen</source>
        <translation>Kein Ordner gewählt</translation>
    </message>
    <message>
        <source>No folder has this text.</source>
        <translation>Kein Ordner enthält diesen Text.</translation>
    </message>
    <message>
        <source>No folder is searched. Add one, or make one normal or protected.</source>
        <translation>Kein Ordner wird durchsucht. Fügen Sie einen hinzu, oder stellen Sie einen auf normal oder geschützt.</translation>
    </message>
    <message>
        <source>No folder was given. Name at least one folder to look in.</source>
        <translation>Es wurde kein Ordner angegeben. Geben Sie mindestens einen zu durchsuchenden Ordner an.</translation>
    </message>
    <message>
        <source>No folders yet. Add one, or drop some here.</source>
        <translation>Noch keine Ordner. Fügen Sie einen hinzu, oder ziehen Sie welche hierher.</translation>
    </message>
    <message>
        <source>No images</source>
        <translation>Keine Bilder</translation>
    </message>
    <message>
        <source>No key has this text.</source>
        <translation>Keine Taste enthält diesen Text.</translation>
    </message>
    <message>
        <source>No photo chosen</source>
        <translation>Kein Foto gewählt</translation>
    </message>
    <message>
        <source>No picture in these folders could be compared.</source>
        <translation>In diesen Ordnern konnte kein Bild verglichen werden.</translation>
    </message>
    <message>
        <source>No picture is selected</source>
        <translation>Kein Bild ist ausgewählt</translation>
    </message>
    <message>
        <source>No pictures found</source>
        <translation>Keine Bilder gefunden</translation>
    </message>
    <message>
        <source>No preview</source>
        <translation>Keine Vorschau</translation>
    </message>
    <message>
        <source>No settings within reason were found that would join them.</source>
        <translation>Es fanden sich keine vernünftigen Einstellungen, die sie zusammenbrächten.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message numerus="yes">
        <source>None of the {n} files can be removed: {why}. {advice}</source>
        <extracomment>For one: Nothing can be removed: {why}. {advice}</extracomment>
        <translation>
            <numerusform>Nichts kann entfernt werden: {why}. {advice}</numerusform>
            <numerusform>Keine der {n} Dateien kann entfernt werden: {why}. {advice}</numerusform>
        </translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Normal, protected or left out</source>
        <translation>Normal, geschützt oder ausgelassen</translation>
    </message>
    <message>
        <source>Not &amp;duplicates…</source>
        <translation>&amp;Liste „Keine Duplikate“…</translation>
    </message>
    <message>
        <source>Not all copies had been looked at.</source>
        <translation>Noch waren nicht alle Kopien genau verglichen.</translation>
    </message>
    <message>
        <source>Not all edits had been looked for.</source>
        <translation>Noch waren nicht alle Bearbeitungen gesucht.</translation>
    </message>
    <message>
        <source>Not as a camera wrote it ({format})</source>
        <translation>Nicht wie von einer Kamera geschrieben ({format})</translation>
    </message>
    <message>
        <source>Not brought back: {reason}</source>
        <translation>Nicht zurückgeholt: {reason}</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Nicht verglichen</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Nicht ausgeführt</translation>
    </message>
    <message>
        <source>Not done: one of them moves, or has pages</source>
        <translation>Nicht möglich: Eines davon ist animiert oder hat mehrere Seiten</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>Keine Duplikate</translation>
    </message>
    <message>
        <source>Not installed: {how}</source>
        <translation>Nicht installiert: {how}</translation>
    </message>
    <message>
        <source>Not intact: {fault}</source>
        <translation>Nicht intakt: {fault}</translation>
    </message>
    <message>
        <source>Not looked for</source>
        <translation>Nicht suchen</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Nicht gelesen</translation>
    </message>
    <message>
        <source>Not removed: {reason}</source>
        <translation>Nicht entfernt: {reason}</translation>
    </message>
    <message>
        <source>Nothing is marked. Mark the images that you want to remove first.</source>
        <translation>Nichts ist markiert. Markieren Sie zuerst die Bilder, die Sie entfernen möchten.</translation>
    </message>
    <message>
        <source>Nothing is overwritten.</source>
        <translation>Nichts wird überschrieben.</translation>
    </message>
    <message>
        <source>Nothing to show with this filter.
Tick another box above, or clear the filter (Ctrl+Shift+F).</source>
        <translation>Mit diesem Filter gibt es nichts zu zeigen.
Setzen Sie oben einen weiteren Haken, oder heben Sie den Filter auf (Strg+Umschalt+F).</translation>
    </message>
    <message>
        <source>Nothing was changed. What was read is remembered for the next search.</source>
        <translation>Nichts wurde geändert. Was gelesen wurde, ist für die nächste Suche gemerkt.</translation>
    </message>
    <message>
        <source>Nothing was compared</source>
        <translation>Nichts wurde verglichen</translation>
    </message>
    <message>
        <source>Nothing was dismissed. Press N on a group whose pictures are no duplicates of each other.</source>
        <translation>Noch ist nichts vermerkt. Drücken Sie N bei einer Gruppe, deren Bilder keine Duplikate voneinander sind.</translation>
    </message>
    <message>
        <source>Nothing was marked: what would go is protected, or changed since the search.</source>
        <translation>Nichts wurde markiert: Was ginge, ist geschützt oder seit der Suche geändert.</translation>
    </message>
    <message>
        <source>Nothing was removed yet.</source>
        <translation>Noch wurde nichts entfernt.</translation>
    </message>
    <message>
        <source>Notice:</source>
        <translation>Meldung:</translation>
    </message>
    <message>
        <source>Number of threads</source>
        <translation>Anzahl der Threads</translation>
    </message>
    <message>
        <source>Number of threads, methods, theme and more</source>
        <translation>Anzahl der Threads, Methoden, Design und mehr</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>no hash</comment>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Older file</source>
        <translation>Ältere Datei</translation>
    </message>
    <message>
        <source>One image a row, with columns to sort by</source>
        <translation>Ein Bild je Zeile, mit sortierbaren Spalten</translation>
    </message>
    <message>
        <source>One pattern a line: *.gif leaves out files, thumbs/ folders, /2019/raw/ just that one.</source>
        <translation>Ein Muster je Zeile: *.gif lässt Dateien aus, thumbs/ Ordner, /2019/raw/ nur diesen einen.</translation>
    </message>
    <message>
        <source>One picture of each group stays, so this one cannot be marked.</source>
        <translation>Ein Bild jeder Gruppe bleibt, daher kann dieses nicht markiert werden.</translation>
    </message>
    <message>
        <source>One picture, cropped, covered, turned or recoloured: laid over each other, the rest of both agrees.</source>
        <translation>Dasselbe Motiv, zugeschnitten, verdeckt, gedreht oder umgefärbt: Übereinandergelegt stimmt der Rest von beiden überein.</translation>
    </message>
    <message>
        <source>One picture, saved again or in another size; a closer look found no other difference.</source>
        <translation>Dasselbe Motiv, neu gespeichert oder in anderer Größe; ein genauer Vergleich fand keinen weiteren Unterschied.</translation>
    </message>
    <message>
        <source>Only copies that lie as the original does.</source>
        <translation>Nur Kopien, die wie das Original liegen.</translation>
    </message>
    <message>
        <source>Only protected</source>
        <translation>Nur geschützt</translation>
    </message>
    <message>
        <source>Only the first one</source>
        <translation>Nur das erste</translation>
    </message>
    <message>
        <source>Only the same &amp;proportions, within 10 %</source>
        <translation>Nur bei gleichem &amp;Seitenverhältnis, auf 10 % genau</translation>
    </message>
    <message>
        <source>Only the selected f&amp;older</source>
        <translation>Nur der ausgewählte &amp;Ordner</translation>
    </message>
    <message>
        <source>Only with &amp;light and dark in the same places</source>
        <translation>Nur mit Hell und &amp;Dunkel an denselben Stellen</translation>
    </message>
    <message>
        <source>Open &amp;review…</source>
        <translation>Durchsicht ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open review</source>
        <translation>Durchsicht öffnen</translation>
    </message>
    <message>
        <source>Open the selected image with the system's program</source>
        <translation>Das ausgewählte Bild mit dem Programm des Systems öffnen</translation>
    </message>
    <message>
        <source>Opening the review…</source>
        <translation>Durchsicht wird geöffnet…</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>PDQ, 256 bits</source>
        <translation>PDQ, 256 Bit</translation>
    </message>
    <message>
        <source>PHash, 64 bits</source>
        <translation>PHash, 64 Bit</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Page of the guide</source>
        <translation>Seite des Handbuchs</translation>
    </message>
    <message>
        <source>Page up, Page down</source>
        <translation>Bild auf, Bild ab</translation>
    </message>
    <message>
        <source>Pages about ImageTwin</source>
        <translation>Seiten über ImageTwin</translation>
    </message>
    <message>
        <source>Pages of the options</source>
        <translation>Seiten der Optionen</translation>
    </message>
    <message>
        <source>Pairs by distance</source>
        <translation>Paare nach Abstand</translation>
    </message>
    <message>
        <source>Partly taken back</source>
        <translation>Teilweise zurückgeholt</translation>
    </message>
    <message>
        <source>Parts of ImageTwin</source>
        <translation>Bestandteile von ImageTwin</translation>
    </message>
    <message>
        <source>Patterns as in a .gitignore, one a line; upper and lower case are the same</source>
        <translation>Muster wie in einer .gitignore, eines je Zeile; Groß- und Kleinschreibung gelten gleich</translation>
    </message>
    <message>
        <source>Patterns of names, with ; between: *(copy)*; IMG_*</source>
        <translation>Namensmuster, mit ; getrennt: *(copy)*; IMG_*</translation>
    </message>
    <message>
        <source>Paused. {progress}</source>
        <translation>Pause. {progress}</translation>
    </message>
    <message>
        <source>Picture {number}</source>
        <translation>Motiv {number}</translation>
    </message>
    <message>
        <source>Pictures that lie on each other, and what was done to them</source>
        <translation>Bilder, die aufeinanderliegen, und was mit ihnen geschah</translation>
    </message>
    <message>
        <source>Place of the cache</source>
        <translation>Ort des Caches</translation>
    </message>
    <message>
        <source>Place:</source>
        <comment>of the cache</comment>
        <translation>Ort:</translation>
    </message>
    <message>
        <source>Planning…</source>
        <translation>Wird geplant…</translation>
    </message>
    <message>
        <source>Position (GPS)</source>
        <translation>Position (GPS)</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Press Enter when the folder is complete.</source>
        <translation>Drücken Sie die Eingabetaste, wenn der Ordner vollständig ist.</translation>
    </message>
    <message>
        <source>Press to show all distances again</source>
        <translation>Drücken, um wieder alle Abstände zu zeigen</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>Fortschritt der Suche</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>Geschützt</translation>
    </message>
    <message>
        <source>Protection holds at once, all else from the next search on.</source>
        <translation>Der Schutz gilt sofort, alles andere ab der nächsten Suche.</translation>
    </message>
    <message>
        <source>Put the &amp;distance into the name</source>
        <translation>A&amp;bstand in den Namen aufnehmen</translation>
    </message>
    <message>
        <source>Put this rule at the end of the list</source>
        <translation>Diese Regel ans Ende der Liste setzen</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Quarantäne</translation>
    </message>
    <message>
        <source>Quarantine ({fault})</source>
        <translation>Quarantäne ({fault})</translation>
    </message>
    <message>
        <source>Raise the threshold to find pictures that are less alike, or add another folder.</source>
        <translation>Erhöhen Sie den Schwellenwert, um weniger ähnliche Bilder zu finden, oder fügen Sie einen weiteren Ordner hinzu.</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Re-encoded</source>
        <comment>tier</comment>
        <translation>Neu kodiert</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Gelesen von</translation>
    </message>
    <message>
        <source>Read how everything is done; no network is needed</source>
        <translation>Nachlesen, wie alles geht; ohne Netz</translation>
    </message>
    <message>
        <source>Reading files: {done} of {all}</source>
        <translation>Dateien werden gelesen: {done} von {all}</translation>
    </message>
    <message>
        <source>Reading images</source>
        <translation>Bilder lesen</translation>
    </message>
    <message>
        <source>Reading the licences…</source>
        <translation>Lizenzen werden gelesen…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Ready to search</source>
        <translation>Bereit zur Suche</translation>
    </message>
    <message>
        <source>Recent folders</source>
        <translation>Zuletzt durchsuchte Ordner</translation>
    </message>
    <message>
        <source>Recent re&amp;views</source>
        <translation>&amp;Letzte Durchsichten</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Redo {what}</source>
        <translation>Wiederholen: {what}</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Removal finished</source>
        <translation>Entfernen beendet</translation>
    </message>
    <message>
        <source>Removals</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove all pictures of the selected group, so that none of them stays, after asking</source>
        <translation>Alle Bilder der ausgewählten Gruppe nach Rückfrage entfernen, sodass keines davon bleibt</translation>
    </message>
    <message>
        <source>Remove entries of &amp;files that are gone</source>
        <translation>Einträge &amp;fehlender Dateien entfernen</translation>
    </message>
    <message>
        <source>Remove marked files</source>
        <translation>Markierte Dateien entfernen</translation>
    </message>
    <message>
        <source>Remove the marked files, after asking how</source>
        <translation>Die markierten Dateien entfernen, nach der Frage, wie</translation>
    </message>
    <message>
        <source>Remove the whole &amp;group…</source>
        <translation>&amp;Ganze Gruppe entfernen…</translation>
    </message>
    <message>
        <source>Remove the whole group</source>
        <translation>Ganze Gruppe entfernen</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message numerus="yes">
        <source>Removed {n} entries of files gone or changed.</source>
        <extracomment>For one: Removed {n} entry of files gone or changed.</extracomment>
        <translation>
            <numerusform>{n} Eintrag fehlender oder geänderter Dateien entfernt.</numerusform>
            <numerusform>{n} Einträge fehlender oder geänderter Dateien entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace by hard links</source>
        <translation>Durch Hardlinks ersetzen</translation>
    </message>
    <message>
        <source>Replace by symbolic links</source>
        <translation>Durch symbolische Links ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>Replace {n} files by hard links</source>
        <extracomment>For one: Replace {n} file by hard links</extracomment>
        <translation>
            <numerusform>{n} Datei durch einen Hardlink ersetzen</numerusform>
            <numerusform>{n} Dateien durch Hardlinks ersetzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace {n} files by symbolic links</source>
        <extracomment>For one: Replace {n} file by symbolic links</extracomment>
        <translation>
            <numerusform>{n} Datei durch einen symbolischen Link ersetzen</numerusform>
            <numerusform>{n} Dateien durch symbolische Links ersetzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Replaced by a hard link</source>
        <translation>Durch einen Hardlink ersetzt</translation>
    </message>
    <message>
        <source>Replaced by a symbolic link</source>
        <translation>Durch einen symbolischen Link ersetzt</translation>
    </message>
    <message>
        <source>Replacing by hard links: {done} of {all}</source>
        <translation>Durch Hardlinks ersetzen: {done} von {all}</translation>
    </message>
    <message>
        <source>Replacing by symbolic links: {done} of {all}</source>
        <translation>Durch symbolische Links ersetzen: {done} von {all}</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Resized</source>
        <comment>tier</comment>
        <translation>Skaliert</translation>
    </message>
    <message>
        <source>Reviews</source>
        <comment>kind of files</comment>
        <translation>Durchsichten</translation>
    </message>
    <message>
        <source>Role of a folder</source>
        <translation>Rolle eines Ordners</translation>
    </message>
    <message>
        <source>Rotated and mirrored ones</source>
        <translation>Gedrehte und gespiegelte</translation>
    </message>
    <message>
        <source>Rule to add</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>Rules in their order</source>
        <translation>Regeln in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>Rules saved under a name; type a new name and press Save</source>
        <translation>Unter einem Namen gespeicherte Regeln; geben Sie einen neuen Namen ein, und drücken Sie „Speichern“</translation>
    </message>
    <message>
        <source>Run {run} came to its end, so there is nothing to finish.</source>
        <translation>Vorgang {run} ist zu Ende gekommen, es gibt also nichts abzuschließen.</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>S&amp;ummary</source>
        <translation>&amp;Zusammenfassung</translation>
    </message>
    <message>
        <source>Same &amp;file</source>
        <translation>&amp;Identisch</translation>
    </message>
    <message>
        <source>Same &amp;pixels</source>
        <translation>&amp;Pixelgleich</translation>
    </message>
    <message>
        <source>Same proportions</source>
        <translation>Gleiches Seitenverhältnis</translation>
    </message>
    <message>
        <source>Save groups and marks, to go on another time</source>
        <translation>Gruppen und Markierungen speichern, um ein andermal fortzufahren</translation>
    </message>
    <message>
        <source>Save review</source>
        <translation>Durchsicht speichern</translation>
    </message>
    <message>
        <source>Save these rules under the name above</source>
        <translation>Diese Regeln unter dem Namen oben speichern</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Gespeichert als {name}</translation>
    </message>
    <message>
        <source>Saving the review…</source>
        <translation>Durchsicht wird gespeichert…</translation>
    </message>
    <message>
        <source>Say which folder the files are to be moved to.</source>
        <translation>Geben Sie an, in welchen Ordner die Dateien verschoben werden sollen.</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Erneut suchen</translation>
    </message>
    <message>
        <source>Search the keys</source>
        <translation>Die Tasten durchsuchen</translation>
    </message>
    <message>
        <source>Search: a key, or what it is to do</source>
        <translation>Suchen: eine Taste, oder was sie tun soll</translation>
    </message>
    <message>
        <source>Searched; its pictures are never marked and never changed</source>
        <translation>Wird durchsucht; seine Bilder werden nie markiert und nie geändert</translation>
    </message>
    <message>
        <source>Searched; its pictures can be marked</source>
        <translation>Wird durchsucht; seine Bilder können markiert werden</translation>
    </message>
    <message>
        <source>Second photo</source>
        <translation>Zweites Foto</translation>
    </message>
    <message>
        <source>Select a picture to see it beside its reference; tick the ones to remove</source>
        <translation>Wählen Sie ein Bild aus, um es neben seiner Referenz zu sehen; haken Sie die zu entfernenden an</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Ausgewählt</translation>
    </message>
    <message>
        <source>Sharper</source>
        <translation>Schärfer</translation>
    </message>
    <message>
        <source>Sharper at the same size</source>
        <translation>Schärfer bei gleicher Größe</translation>
    </message>
    <message>
        <source>Shift+Arrows</source>
        <translation>Umschalt+Pfeiltasten</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Shorter path</source>
        <translation>Kürzerer Pfad</translation>
    </message>
    <message>
        <source>Show all keys on one sheet</source>
        <translation>Alle Tasten auf einem Blatt zeigen</translation>
    </message>
    <message>
        <source>Show all of each picture</source>
        <translation>Jedes Bild ganz zeigen</translation>
    </message>
    <message>
        <source>Show all removals, and bring files back</source>
        <translation>Alle Vorgänge zeigen und Dateien zurückholen</translation>
    </message>
    <message>
        <source>Show each picture's levels</source>
        <translation>Die Tonwerte jedes Bildes zeigen</translation>
    </message>
    <message>
        <source>Show groups of all distances again</source>
        <translation>Wieder Gruppen aller Abstände zeigen</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Im &amp;Ordner anzeigen</translation>
    </message>
    <message>
        <source>Show in the table also what is equal</source>
        <translation>In der Tabelle auch zeigen, was gleich ist</translation>
    </message>
    <message>
        <source>Show only folders with this text (Ctrl+F); clear it to move folders</source>
        <translation>Nur Ordner mit diesem Text zeigen (Strg+F); leeren Sie ihn, um Ordner zu verschieben</translation>
    </message>
    <message>
        <source>Show only groups in which one path has all of these words (Ctrl+F)</source>
        <translation>Nur Gruppen zeigen, in denen ein Pfad alle diese Wörter enthält (Strg+F)</translation>
    </message>
    <message>
        <source>Show only groups with a picture in that folder</source>
        <translation>Nur Gruppen mit einem Bild in diesem Ordner zeigen</translation>
    </message>
    <message>
        <source>Show only groups with this text in a path</source>
        <translation>Nur Gruppen mit diesem Text in einem Pfad zeigen</translation>
    </message>
    <message>
        <source>Show only the keys of which the text, or the key itself, has this</source>
        <translation>Nur Tasten zeigen, bei denen dies im Text oder in der Taste selbst vorkommt</translation>
    </message>
    <message>
        <source>Show the groups of all distances, folders and formats</source>
        <translation>Die Gruppen aller Abstände, Ordner und Formate zeigen</translation>
    </message>
    <message>
        <source>Show the largest picture's pixels as the screen's</source>
        <translation>Die Pixel des größten Bildes als Pixel des Bildschirms zeigen</translation>
    </message>
    <message>
        <source>Show the pictures side by side</source>
        <translation>Die Bilder nebeneinander zeigen</translation>
    </message>
    <message>
        <source>Show the report in the file manager</source>
        <translation>Den Bericht in der Dateiverwaltung zeigen</translation>
    </message>
    <message>
        <source>Show the selected image in the file manager</source>
        <translation>Das ausgewählte Bild in der Dateiverwaltung zeigen</translation>
    </message>
    <message>
        <source>Show what each kind of copy means</source>
        <translation>Zeigen, was jede Art von Kopie bedeutet</translation>
    </message>
    <message>
        <source>Show where the chosen file lies now</source>
        <translation>Zeigen, wo die gewählte Datei jetzt liegt</translation>
    </message>
    <message>
        <source>Show where the pictures differ, and how far</source>
        <translation>Zeigen, wo und wie sehr sich die Bilder unterscheiden</translation>
    </message>
    <message>
        <source>Show which files were not compared, and why</source>
        <translation>Zeigen, welche Dateien nicht verglichen wurden, und warum</translation>
    </message>
    <message>
        <source>Show which formats are read, by what, and what would bring the others</source>
        <translation>Zeigt, welche Formate gelesen werden, von wem, und womit die anderen hinzukommen</translation>
    </message>
    <message>
        <source>Show:</source>
        <translation>Zeigen:</translation>
    </message>
    <message>
        <source>Side &amp;by side</source>
        <translation>&amp;Nebeneinander</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Sidecar written</source>
        <translation>Begleitdatei geschrieben</translation>
    </message>
    <message>
        <source>Sidecars (XMP, THM), and the raw file or the film of the same name</source>
        <translation>Begleitdateien (XMP, THM) sowie die Raw-Datei oder das Video gleichen Namens</translation>
    </message>
    <message>
        <source>Similar pictures were not looked for by embedding. {why}</source>
        <translation>Ähnliche Bilder wurden nicht mit dem neuronalen Netz gesucht. {why}</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Size limit</source>
        <translation>Größenlimit</translation>
    </message>
    <message>
        <source>Size of the thumbnails</source>
        <translation>Größe der Vorschaubilder</translation>
    </message>
    <message>
        <source>Size of the thumbnails (Ctrl+1, Ctrl+2, Ctrl+3)</source>
        <translation>Größe der Vorschaubilder (Strg+1, Strg+2, Strg+3)</translation>
    </message>
    <message>
        <source>Small thumbnails</source>
        <translation>Kleine Vorschaubilder</translation>
    </message>
    <message>
        <source>Smallest file</source>
        <translation>Kleinste Datei</translation>
    </message>
    <message>
        <source>Smallest side</source>
        <translation>Kleinste Seite</translation>
    </message>
    <message>
        <source>So many pictures are alike that above a threshold of {ceiling} a new search is needed.</source>
        <translation>So viele Bilder sind sich ähnlich, dass über einem Schwellenwert von {ceiling} eine neue Suche nötig ist.</translation>
    </message>
    <message>
        <source>So many pictures are alike that each other threshold takes a new search.</source>
        <translation>So viele Bilder sind sich ähnlich, dass jeder andere Schwellenwert eine neue Suche braucht.</translation>
    </message>
    <message>
        <source>Something went wrong that should not.</source>
        <translation>Etwas ist schiefgegangen, was nicht vorkommen sollte.</translation>
    </message>
    <message>
        <source>Sort groups by</source>
        <translation>Gruppen sortieren nach</translation>
    </message>
    <message>
        <source>Sort the table</source>
        <translation>Tabelle sortieren</translation>
    </message>
    <message>
        <source>Sort the table by the column of the cursor, again the other way round</source>
        <translation>Die Tabelle nach der Spalte des Cursors sortieren, nochmals in umgekehrter Reihenfolge</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Wird gestartet…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Stays: {reason}</source>
        <translation>Bleibt: {reason}</translation>
    </message>
    <message>
        <source>Stop the search (Esc)</source>
        <translation>Suche beenden (Esc)</translation>
    </message>
    <message>
        <source>Stop what is going on</source>
        <translation>Den laufenden Vorgang beenden</translation>
    </message>
    <message>
        <source>Subfolders</source>
        <translation>Unterordner</translation>
    </message>
    <message>
        <source>T&amp;heme:</source>
        <translation>&amp;Design:</translation>
    </message>
    <message>
        <source>T&amp;urned copies:</source>
        <translation>Ged&amp;rehte Kopien:</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Umschalt+Tab</translation>
    </message>
    <message>
        <source>Take out {folder}</source>
        <translation>{folder} herausnehmen</translation>
    </message>
    <message>
        <source>Take the chosen rule out (Del)</source>
        <translation>Die gewählte Regel herausnehmen (Entf)</translation>
    </message>
    <message>
        <source>Take the folder out of this list (Del)</source>
        <translation>Den Ordner aus dieser Liste nehmen (Entf)</translation>
    </message>
    <message>
        <source>Take the last decision back</source>
        <translation>Die letzte Entscheidung zurücknehmen</translation>
    </message>
    <message>
        <source>Take the selected image out of its group; it stays</source>
        <translation>Das ausgewählte Bild aus seiner Gruppe nehmen; es bleibt</translation>
    </message>
    <message>
        <source>Take this folder out</source>
        <translation>Diesen Ordner herausnehmen</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgeholt</translation>
    </message>
    <message>
        <source>Taken earlier</source>
        <translation>Früher aufgenommen</translation>
    </message>
    <message>
        <source>Taken earlier: {one} against {other}</source>
        <translation>Früher aufgenommen: {one} gegen {other}</translation>
    </message>
    <message>
        <source>Taken later</source>
        <translation>Später aufgenommen</translation>
    </message>
    <message>
        <source>Taken later: {one} against {other}</source>
        <translation>Später aufgenommen: {one} gegen {other}</translation>
    </message>
    <message>
        <source>Takes much longer.</source>
        <translation>Dauert viel länger.</translation>
    </message>
    <message>
        <source>Tell how far any two files are apart by each method, and which settings would join them</source>
        <translation>Zeigen, wie weit zwei beliebige Dateien nach jeder Methode auseinanderliegen und welche Einstellungen sie zusammenbrächten</translation>
    </message>
    <message>
        <source>Tell of the end</source>
        <translation>Ende melden</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Text der Lizenz</translation>
    </message>
    <message>
        <source>Text that is cut is whole when the mouse rests on it</source>
        <translation>Gekürzter Text erscheint ganz, wenn der Mauszeiger darauf ruht</translation>
    </message>
    <message>
        <source>Texts and &amp;drawings only where they are nearly equal</source>
        <translation>Texte und &amp;Zeichnungen nur, wenn sie fast gleich sind</translation>
    </message>
    <message>
        <source>That freed {size}.</source>
        <translation>Das hat {size} freigegeben.</translation>
    </message>
    <message>
        <source>The &amp;last one, as it was saved by itself</source>
        <translation>Die &amp;letzte, wie sie automatisch gespeichert wurde</translation>
    </message>
    <message>
        <source>The aspect tolerance must be 0 or more.</source>
        <translation>Die Toleranz des Seitenverhältnisses muss mindestens 0 sein.</translation>
    </message>
    <message>
        <source>The best of its group</source>
        <translation>Das beste seiner Gruppe</translation>
    </message>
    <message>
        <source>The cache "{path}" cannot be used, so files are read again: {why}</source>
        <translation>Der Cache „{path}“ kann nicht benutzt werden, daher werden Dateien neu gelesen: {why}</translation>
    </message>
    <message>
        <source>The cache "{path}" is damaged ({why}); it is now "{name}", and a new one is made.</source>
        <translation>Der Cache „{path}“ ist beschädigt ({why}); er heißt jetzt „{name}“, und ein neuer wird angelegt.</translation>
    </message>
    <message>
        <source>The cache cannot be used.</source>
        <translation>Der Cache kann nicht benutzt werden.</translation>
    </message>
    <message>
        <source>The cache had to be left out or made anew (point here)</source>
        <translation>Der Cache musste entfallen oder neu angelegt werden (hierher zeigen)</translation>
    </message>
    <message>
        <source>The cache is empty. The next search reads every picture.</source>
        <translation>Der Cache ist leer. Die nächste Suche liest jedes Bild.</translation>
    </message>
    <message>
        <source>The ceiling must be a number not below the threshold of {threshold}, not {ceiling}.</source>
        <translation>Die Obergrenze muss eine Zahl nicht unter dem Schwellenwert von {threshold} sein, nicht {ceiling}.</translation>
    </message>
    <message>
        <source>The dates must be in order: the first day first.</source>
        <translation>Die Tage müssen in der richtigen Reihenfolge stehen: der erste zuerst.</translation>
    </message>
    <message>
        <source>The defaults are used.</source>
        <translation>Die Standardwerte gelten.</translation>
    </message>
    <message>
        <source>The files are gone for good, and no trash holds them. This cannot be undone.</source>
        <translation>Die Dateien sind endgültig weg, und kein Papierkorb enthält sie. Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>The files are moved to this folder</source>
        <translation>Die Dateien werden in diesen Ordner verschoben</translation>
    </message>
    <message>
        <source>The files go to a folder that you choose. Nothing there is overwritten. Edit &gt; Undo removal brings them back.</source>
        <translation>Die Dateien kommen in einen Ordner, den Sie wählen. Nichts dort wird überschrieben. „Bearbeiten &gt; Entfernen rückgängig machen“ holt sie zurück.</translation>
    </message>
    <message>
        <source>The files lie in ImageTwin's own folder on the same drive until you clear it. Edit &gt; Undo removal brings them back.</source>
        <translation>Die Dateien liegen im eigenen Ordner von ImageTwin auf demselben Laufwerk, bis Sie ihn leeren. „Bearbeiten &gt; Entfernen rückgängig machen“ holt sie zurück.</translation>
    </message>
    <message>
        <source>The files lie in the system's trash until you empty it. Edit &gt; Undo removal brings them back.</source>
        <translation>Die Dateien liegen im Papierkorb des Systems, bis Sie ihn leeren. „Bearbeiten &gt; Entfernen rückgängig machen“ holt sie zurück.</translation>
    </message>
    <message>
        <source>The files lie in the system's trash until you empty it. Restore them from there.</source>
        <translation>Die Dateien liegen im Papierkorb des Systems, bis Sie ihn leeren. Stellen Sie sie von dort wieder her.</translation>
    </message>
    <message>
        <source>The first rule decides first. Drag a rule, or move it with Alt+Up and Alt+Down</source>
        <translation>Die erste Regel entscheidet zuerst. Ziehen Sie eine Regel, oder verschieben Sie sie mit Alt+Hoch und Alt+Herunter</translation>
    </message>
    <message>
        <source>The first three are verified: both files were looked at and found to hold one picture. "Mark all but the best" marks those alone; what is similar is left to you.</source>
        <translation>Die ersten drei sind bestätigt: Beide Dateien wurden angesehen und enthalten ein und dasselbe Motiv. „Alle außer dem besten markieren“ markiert nur diese; Ähnliches bleibt Ihnen überlassen.</translation>
    </message>
    <message>
        <source>The folder "{folder}" cannot be made: {why}. Name another.</source>
        <translation>Der Ordner „{folder}“ kann nicht angelegt werden: {why}. Geben Sie einen anderen an.</translation>
    </message>
    <message>
        <source>The folder "{folder}" cannot be opened: {why}.</source>
        <translation>Der Ordner „{folder}“ kann nicht geöffnet werden: {why}.</translation>
    </message>
    <message>
        <source>The folder "{folder}" could not be shown.</source>
        <translation>Der Ordner „{folder}“ konnte nicht angezeigt werden.</translation>
    </message>
    <message>
        <source>The folder "{folder}" is not there. Check the name, or plug the drive in.</source>
        <translation>Den Ordner „{folder}“ gibt es nicht. Prüfen Sie den Namen, oder schließen Sie das Laufwerk an.</translation>
    </message>
    <message>
        <source>The folder "{folder}" vanished during the search, or its drive did. Connect the drive and search again: what the cache has kept is not read again.</source>
        <translation>Der Ordner „{folder}“ oder sein Laufwerk ist während der Suche verschwunden. Schließen Sie das Laufwerk an, und suchen Sie erneut: Was im Cache ist, wird nicht neu gelesen.</translation>
    </message>
    <message>
        <source>The folder "{folder}" vanished during the search, or its drive did. {progress} Connect the drive and search again: what the cache has kept is not read again.</source>
        <translation>Der Ordner „{folder}“ oder sein Laufwerk ist während der Suche verschwunden. {progress} Schließen Sie das Laufwerk an, und suchen Sie erneut: Was im Cache ist, wird nicht neu gelesen.</translation>
    </message>
    <message>
        <source>The folder that files are moved to, "{folder}", is a protected one.</source>
        <translation>Der Zielordner „{folder}“ ist geschützt.</translation>
    </message>
    <message>
        <source>The folder that files are moved to, "{folder}", must be named with its whole path.</source>
        <translation>Der Zielordner „{folder}“ muss mit vollständigem Pfad angegeben werden.</translation>
    </message>
    <message>
        <source>The folder that the backup is written to, "{folder}", is a protected one.</source>
        <translation>Der Ordner für die Sicherung, „{folder}“, ist geschützt.</translation>
    </message>
    <message>
        <source>The folder that the backup is written to, "{folder}", must be named with its whole path.</source>
        <translation>Der Ordner für die Sicherung, „{folder}“, muss mit vollständigem Pfad angegeben werden.</translation>
    </message>
    <message>
        <source>The folders to look in. Drop folders here to add them; Folders… says how each is searched.</source>
        <translation>Die zu durchsuchenden Ordner. Ziehen Sie Ordner hierher, um sie hinzuzufügen; „Ordner…“ legt fest, wie jeder durchsucht wird.</translation>
    </message>
    <message>
        <source>The formats with a sign need a package that is not installed. Until then their files are listed in View &gt; Not compared, and never touched.</source>
        <translation>Die Formate mit einem Zeichen brauchen ein Paket, das nicht installiert ist. Bis dahin stehen ihre Dateien unter Ansicht &gt; Nicht verglichen und werden nie angerührt.</translation>
    </message>
    <message>
        <source>The groups appear here when all is compared.</source>
        <translation>Die Gruppen erscheinen hier, wenn alles verglichen ist.</translation>
    </message>
    <message>
        <source>The installed onnxruntime knows neither CUDA nor DirectML. Use the device cpu.</source>
        <translation>Das installierte onnxruntime kennt weder CUDA noch DirectML. Benutzen Sie das Gerät cpu.</translation>
    </message>
    <message>
        <source>The journal "{path}" cannot be opened ({why}). Nothing is removed without it: make room or give write permission there, or rename a damaged file, and try again.</source>
        <translation>Das Journal „{path}“ kann nicht geöffnet werden ({why}). Ohne es wird nichts entfernt: Schaffen Sie dort Platz oder Schreibrechte, oder benennen Sie eine beschädigte Datei um, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The journal "{path}" cannot be used ({why}). Nothing more is removed.</source>
        <translation>Das Journal „{path}“ kann nicht benutzt werden ({why}). Es wird nichts mehr entfernt.</translation>
    </message>
    <message>
        <source>The journal "{path}" is damaged ({what}). Nothing more is removed: rename the file.</source>
        <translation>Das Journal „{path}“ ist beschädigt ({what}). Es wird nichts mehr entfernt: Benennen Sie die Datei um.</translation>
    </message>
    <message>
        <source>The journal "{path}" was written by another version of ImageTwin ({why}). Use that one.</source>
        <translation>Das Journal „{path}“ wurde von einer anderen Version von ImageTwin geschrieben ({why}). Benutzen Sie jene.</translation>
    </message>
    <message>
        <source>The journal beside "{path}" cannot be locked ({why}).</source>
        <translation>Das Journal neben „{path}“ kann nicht gesperrt werden ({why}).</translation>
    </message>
    <message>
        <source>The language of this window, from the next start on</source>
        <translation>Die Sprache dieses Fensters, ab dem nächsten Start</translation>
    </message>
    <message>
        <source>The largest difference that still counts as a duplicate.
50: almost only copies that were resized or saved again.
200: the usual value; copies with small edits too.
500: looser; look closely before you remove.</source>
        <translation>Der größte Unterschied, der noch als Duplikat gilt.
50: fast nur Kopien, die skaliert oder neu gespeichert wurden.
200: der übliche Wert; auch Kopien mit kleinen Bearbeitungen.
500: lockerer; sehen Sie genau hin, bevor Sie entfernen.</translation>
    </message>
    <message>
        <source>The largest file size is below the smallest. Raise it, or set it to any.</source>
        <translation>Die größte Dateigröße liegt unter der kleinsten. Erhöhen Sie sie, oder stellen Sie sie auf „beliebig“.</translation>
    </message>
    <message>
        <source>The limit of {hash} must lie between 0 and {most} bits, not {limit}.</source>
        <translation>Die Grenze von {hash} muss zwischen 0 und {most} Bit liegen, nicht bei {limit}.</translation>
    </message>
    <message>
        <source>The limits of the size must be 0 or more, and the largest not below the smallest.</source>
        <translation>Die Größengrenzen müssen mindestens 0 sein, und die größte nicht unter der kleinsten.</translation>
    </message>
    <message>
        <source>The list shows the first {n}.</source>
        <translation>Die Liste zeigt die ersten {n}.</translation>
    </message>
    <message>
        <source>The method embedding needs ONNX Runtime, which is not installed: {command}.</source>
        <translation>Die Methode embedding benötigt ONNX Runtime, das nicht installiert ist: {command}.</translation>
    </message>
    <message>
        <source>The method {method} has no hash beside it. Leave the hash out.</source>
        <translation>Die Methode {method} hat keinen Hash neben sich. Lassen Sie den Hash weg.</translation>
    </message>
    <message>
        <source>The model {path} cannot be read: {why}.</source>
        <translation>Das Modell {path} kann nicht gelesen werden: {why}.</translation>
    </message>
    <message>
        <source>The model {path} failed: {why}</source>
        <translation>Das Modell {path} ist gescheitert: {why}</translation>
    </message>
    <message>
        <source>The model {path} is damaged or another one: its SHA-256 is not the known one. {again}</source>
        <translation>Das Modell {path} ist beschädigt oder ein anderes: Seine SHA-256-Prüfsumme ist nicht die bekannte. {again}</translation>
    </message>
    <message>
        <source>The newer file</source>
        <translation>Die neuere Datei</translation>
    </message>
    <message>
        <source>The next search reads every picture again and takes longer. Your pictures are not touched.</source>
        <translation>Die nächste Suche liest jedes Bild neu und dauert länger. Ihre Bilder bleiben unberührt.</translation>
    </message>
    <message>
        <source>The older file</source>
        <translation>Die ältere Datei</translation>
    </message>
    <message>
        <source>The only folder is not compared with itself.
Add another one, or change that in Folders….</source>
        <translation>Der einzige Ordner wird nicht mit sich selbst verglichen.
Fügen Sie einen weiteren hinzu, oder ändern Sie das unter „Ordner…“.</translation>
    </message>
    <message>
        <source>The only folder to search is not compared with itself: nothing would be found.</source>
        <translation>Der einzige zu durchsuchende Ordner wird nicht mit sich selbst verglichen: Nichts würde gefunden.</translation>
    </message>
    <message>
        <source>The other pictures are compared with it.</source>
        <translation>Die anderen Bilder werden mit ihm verglichen.</translation>
    </message>
    <message>
        <source>The package onnxruntime cannot be loaded: {why}</source>
        <translation>Das Paket onnxruntime kann nicht geladen werden: {why}</translation>
    </message>
    <message>
        <source>The pairs of this scan were not kept. Scan again to use another threshold.</source>
        <translation>Die Paare dieser Suche wurden nicht aufbewahrt. Suchen Sie erneut, um einen anderen Schwellenwert zu benutzen.</translation>
    </message>
    <message>
        <source>The part that is sampled must be above 0 and at most 1, not {part}.</source>
        <translation>Der Anteil der Stichprobe muss über 0 und höchstens 1 sein, nicht {part}.</translation>
    </message>
    <message>
        <source>The photos are being compared</source>
        <translation>Die Fotos werden verglichen</translation>
    </message>
    <message>
        <source>The pixel budget must be at least one pixel.</source>
        <translation>Das Pixelbudget muss mindestens ein Pixel betragen.</translation>
    </message>
    <message>
        <source>The plan is not whole ({what}). Make it again.</source>
        <translation>Der Plan ist unvollständig ({what}). Erstellen Sie ihn neu.</translation>
    </message>
    <message>
        <source>The plan replaces files by links and does not say to what. Make it again.</source>
        <translation>Der Plan ersetzt Dateien durch Links und sagt nicht, worauf. Erstellen Sie ihn neu.</translation>
    </message>
    <message>
        <source>The plan's schema is {found}, this program reads {known}.</source>
        <translation>Das Schema des Plans ist {found}, dieses Programm liest {known}.</translation>
    </message>
    <message>
        <source>The processes that make the pictures could not be started. Try again.</source>
        <translation>Die Prozesse, die die Bilder erzeugen, ließen sich nicht starten. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The processes that make the pictures have ended. Try again.</source>
        <translation>Die Prozesse, die die Bilder erzeugen, sind beendet. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The processes that were to do the scan have ended. Start the scan again.</source>
        <translation>Die Prozesse für die Suche sind beendet. Starten Sie die Suche erneut.</translation>
    </message>
    <message>
        <source>The reference's picture, edited (picture {n} of its group).</source>
        <translation>Das Motiv der Referenz, bearbeitet (Motiv {n} der Gruppe).</translation>
    </message>
    <message>
        <source>The reference: the others are compared with it.</source>
        <translation>Die Referenz: Die anderen werden mit ihr verglichen.</translation>
    </message>
    <message>
        <source>The removal of {when} did not come to its end.</source>
        <translation>Das am {when} begonnene Entfernen kam nicht zu Ende.</translation>
    </message>
    <message>
        <source>The report could not be made.</source>
        <translation>Der Bericht konnte nicht erstellt werden.</translation>
    </message>
    <message>
        <source>The review "{path}" cannot be read ({why}).</source>
        <translation>Die Durchsicht „{path}“ kann nicht gelesen werden ({why}).</translation>
    </message>
    <message>
        <source>The review "{path}" cannot be renamed ({why}).</source>
        <translation>Die Durchsicht „{path}“ kann nicht umbenannt werden ({why}).</translation>
    </message>
    <message>
        <source>The review "{path}" was written by another version of ImageTwin ({why}).</source>
        <translation>Die Durchsicht „{path}“ wurde von einer anderen Version von ImageTwin geschrieben ({why}).</translation>
    </message>
    <message>
        <source>The review could not be saved to "{path}" ({why}).</source>
        <translation>Die Durchsicht konnte nicht unter „{path}“ gespeichert werden ({why}).</translation>
    </message>
    <message>
        <source>The same</source>
        <comment>bytes or pixels</comment>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>The same picture</source>
        <translation>Dasselbe Bild</translation>
    </message>
    <message>
        <source>The scan could not write its temporary files to {folder}: {why}. Free some space there, or name another folder.</source>
        <translation>Die Suche konnte ihre temporären Dateien nicht schreiben ({folder}): {why}. Schaffen Sie dort Platz, oder geben Sie einen anderen Ordner an.</translation>
    </message>
    <message>
        <source>The scan could not write its temporary files to {folder}: {why}. Free some space there, or set TMPDIR to a folder with room.</source>
        <translation>Die Suche konnte ihre temporären Dateien nicht schreiben ({folder}): {why}. Schaffen Sie dort Platz, oder setzen Sie TMPDIR auf einen Ordner mit Platz.</translation>
    </message>
    <message>
        <source>The scan's temporary file ended before fingerprint {number}.</source>
        <translation>Die temporäre Datei der Suche endete vor dem Fingerabdruck {number}.</translation>
    </message>
    <message>
        <source>The search has ended</source>
        <translation>Die Suche ist beendet</translation>
    </message>
    <message>
        <source>The second is the first, {done}.</source>
        <translation>Das zweite ist das erste, {done}.</translation>
    </message>
    <message>
        <source>The selected group</source>
        <translation>Die ausgewählte Gruppe</translation>
    </message>
    <message>
        <source>The settings could not be read ({why}). {outcome}</source>
        <translation>Die Einstellungen konnten nicht gelesen werden ({why}). {outcome}</translation>
    </message>
    <message>
        <source>The settings could not be saved to {path}: {why}.</source>
        <translation>Die Einstellungen konnten nicht nach {path} gespeichert werden: {why}.</translation>
    </message>
    <message>
        <source>The smallest correlation must lie between -1 and 1.</source>
        <translation>Die kleinste Korrelation muss zwischen -1 und 1 liegen.</translation>
    </message>
    <message>
        <source>The smallest side must be 0 pixels or more.</source>
        <translation>Die kleinste Seite muss mindestens 0 Pixel sein.</translation>
    </message>
    <message>
        <source>The system has no program to open "{name}" with.</source>
        <translation>Das System hat kein Programm, um „{name}“ zu öffnen.</translation>
    </message>
    <message>
        <source>The threshold must be a number of 0 or more, not {threshold}.</source>
        <translation>Der Schwellenwert muss eine Zahl von mindestens 0 sein, nicht {threshold}.</translation>
    </message>
    <message>
        <source>The variance below which an image is flat must be 0 or more.</source>
        <translation>Die Varianz, unter der ein Bild als einfarbig gilt, muss mindestens 0 sein.</translation>
    </message>
    <message>
        <source>The worker processes ended three times while comparing, perhaps for want of memory. Close other programs, or set fewer threads, and try again.</source>
        <translation>Die Arbeitsprozesse endeten dreimal beim Vergleichen, vielleicht aus Mangel an Speicher. Schließen Sie andere Programme, oder stellen Sie weniger Threads ein, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>There are too many folders "{name}" in "{parent}". Name another folder.</source>
        <translation>In „{parent}“ gibt es zu viele Ordner „{name}“. Geben Sie einen anderen Ordner an.</translation>
    </message>
    <message>
        <source>There are {n} presets already. Delete one first.</source>
        <translation>Es gibt schon {n} Vorlagen. Löschen Sie zuerst eine.</translation>
    </message>
    <message>
        <source>There are {n} sides to compare. Name no more than {most}.</source>
        <translation>Es gibt {n} Seiten zu vergleichen. Geben Sie höchstens {most} an.</translation>
    </message>
    <message>
        <source>There is no file "{path}". Check the name.</source>
        <translation>Die Datei „{path}“ gibt es nicht. Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>There is no format "{name}". Choose among: {names}.</source>
        <translation>Das Format „{name}“ gibt es nicht. Zur Auswahl stehen: {names}.</translation>
    </message>
    <message>
        <source>There is no hash "{name}". Choose one of: {names}.</source>
        <translation>Den Hash „{name}“ gibt es nicht. Zur Auswahl stehen: {names}.</translation>
    </message>
    <message>
        <source>There is no method "{name}". Choose one of: {names}.</source>
        <translation>Die Methode „{name}“ gibt es nicht. Zur Auswahl stehen: {names}.</translation>
    </message>
    <message>
        <source>There is no removal to undo.</source>
        <translation>Es gibt kein Entfernen, das rückgängig zu machen wäre.</translation>
    </message>
    <message>
        <source>There is no run {run} in the journal.</source>
        <translation>Im Journal gibt es keinen Vorgang {run}.</translation>
    </message>
    <message>
        <source>There is no run {run} in the journal. "imagetwin history" lists them.</source>
        <translation>Im Journal gibt es keinen Vorgang {run}. „imagetwin history“ listet sie auf.</translation>
    </message>
    <message>
        <source>There is only one folder to compare, and images of one are not compared. Name another one.</source>
        <translation>Es gibt nur einen Ordner zu vergleichen, und Bilder desselben Ordners werden nicht verglichen. Geben Sie einen weiteren an.</translation>
    </message>
    <message>
        <source>These groups are of threshold {shown}, since so many pictures are alike that each other one takes a new search. Click Find Dupes to look at {wanted}.</source>
        <translation>Diese Gruppen gelten für Schwellenwert {shown}, da so viele Bilder sich ähnlich sind, dass jeder andere eine neue Suche braucht. Klicken Sie auf „Duplikate suchen“ für {wanted}.</translation>
    </message>
    <message>
        <source>These groups are of threshold {shown}, since so many pictures are alike that the search could keep no more. Click Find Dupes to look at {wanted}.</source>
        <translation>Diese Gruppen gelten für Schwellenwert {shown}, da so viele Bilder sich ähnlich sind, dass die Suche nicht mehr behalten konnte. Klicken Sie auf „Duplikate suchen“ für {wanted}.</translation>
    </message>
    <message>
        <source>These groups are of threshold {shown}, which is as far as the search looked. Click Find Dupes to look at {wanted}.</source>
        <translation>Diese Gruppen gelten für Schwellenwert {shown}; weiter reichte die Suche nicht. Klicken Sie auf „Duplikate suchen“ für {wanted}.</translation>
    </message>
    <message>
        <source>These groups were found by {used}. Click Find Dupes to look by {method}.</source>
        <translation>Diese Gruppen wurden mit {used} gefunden. Klicken Sie auf „Duplikate suchen“, um mit {method} zu suchen.</translation>
    </message>
    <message>
        <source>They do not go to the trash. Neither ImageTwin nor the system can bring them back.</source>
        <translation>Sie kommen nicht in den Papierkorb. Weder ImageTwin noch das System kann sie zurückholen.</translation>
    </message>
    <message>
        <source>They still take room, {size}, until you clear the quarantine.</source>
        <translation>Sie belegen noch Platz, {size}, bis Sie die Quarantäne leeren.</translation>
    </message>
    <message>
        <source>They still take room, {size}, until you empty the trash.</source>
        <translation>Sie belegen noch Platz, {size}, bis Sie den Papierkorb leeren.</translation>
    </message>
    <message numerus="yes">
        <source>They were deleted permanently on {time}.</source>
        <extracomment>For one: It was deleted permanently on {time}.</extracomment>
        <translation>
            <numerusform>Sie wurde am {time} endgültig gelöscht.</numerusform>
            <numerusform>Sie wurden am {time} endgültig gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They were moved to a folder on {time}.</source>
        <extracomment>For one: It was moved to a folder on {time}.</extracomment>
        <translation>
            <numerusform>Sie wurde am {time} in einen Ordner verschoben.</numerusform>
            <numerusform>Sie wurden am {time} in einen Ordner verschoben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They were moved to the quarantine on {time}.</source>
        <extracomment>For one: It was moved to the quarantine on {time}.</extracomment>
        <translation>
            <numerusform>Sie wurde am {time} in Quarantäne verschoben.</numerusform>
            <numerusform>Sie wurden am {time} in Quarantäne verschoben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They were moved to the trash on {time}.</source>
        <extracomment>For one: It was moved to the trash on {time}.</extracomment>
        <translation>
            <numerusform>Sie wurde am {time} in den Papierkorb verschoben.</numerusform>
            <numerusform>Sie wurden am {time} in den Papierkorb verschoben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They were replaced by a hard link on {time}.</source>
        <extracomment>For one: It was replaced by a hard link on {time}.</extracomment>
        <translation>
            <numerusform>Sie wurde am {time} durch einen Hardlink ersetzt.</numerusform>
            <numerusform>Sie wurden am {time} durch Hardlinks ersetzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They were replaced by a symbolic link on {time}.</source>
        <extracomment>For one: It was replaced by a symbolic link on {time}.</extracomment>
        <translation>
            <numerusform>Sie wurde am {time} durch einen symbolischen Link ersetzt.</numerusform>
            <numerusform>Sie wurden am {time} durch symbolische Links ersetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>They were {size}; that is free now only where the folder is on another drive.</source>
        <translation>Sie waren {size} groß; das ist nur dann frei, wenn der Ordner auf einem anderen Laufwerk liegt.</translation>
    </message>
    <message numerus="yes">
        <source>This computer has {n} cores.</source>
        <extracomment>For one: This computer has {n} core.</extracomment>
        <translation>
            <numerusform>Dieser Computer hat {n} Kern.</numerusform>
            <numerusform>Dieser Computer hat {n} Kerne.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no plan that can be read ({what}).</source>
        <translation>Das ist kein lesbarer Plan ({what}).</translation>
    </message>
    <message>
        <source>This one is n&amp;o duplicate</source>
        <translation>&amp;Dieses ist kein Duplikat</translation>
    </message>
    <message>
        <source>This rule needs nothing more</source>
        <translation>Diese Regel braucht keine Angaben</translation>
    </message>
    <message>
        <source>This scan tells the groups only at a threshold of {known}, not at {wanted}. Scan again to use that one.</source>
        <translation>Diese Suche kennt die Gruppen nur beim Schwellenwert {known}, nicht bei {wanted}. Suchen Sie erneut, um diesen zu benutzen.</translation>
    </message>
    <message>
        <source>This scan tells the groups up to a threshold of {known}, not at {wanted}. Scan again to use that one.</source>
        <translation>Diese Suche kennt die Gruppen bis zum Schwellenwert {known}, nicht bei {wanted}. Suchen Sie erneut, um diesen zu benutzen.</translation>
    </message>
    <message>
        <source>Thorough scan</source>
        <translation>Gründliche Suche</translation>
    </message>
    <message>
        <source>Thorough:</source>
        <translation>Gründlich:</translation>
    </message>
    <message>
        <source>Those of no more frames are known as copies, too, when they were saved again.</source>
        <translation>Solche mit höchstens so vielen Einzelbildern werden auch dann als Kopien erkannt, wenn sie neu gespeichert wurden.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwellenwert</translation>
    </message>
    <message>
        <source>Threshold slider</source>
        <translation>Schieberegler für den Schwellenwert</translation>
    </message>
    <message>
        <source>Thumbnail &amp;size</source>
        <translation>Vorschau&amp;größe</translation>
    </message>
    <message>
        <source>Ticked: these images are shown and may be marked; else they are left out.</source>
        <translation>Angehakt: Diese Bilder werden gezeigt und dürfen markiert werden; sonst bleiben sie außen vor.</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Too far apart</source>
        <translation>Zu weit auseinander</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Turned copies</source>
        <translation>Gedrehte Kopien</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Undecided: {reason}</source>
        <translation>Unentschieden: {reason}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo finished</source>
        <translation>Zurückholen beendet</translation>
    </message>
    <message>
        <source>Undo re&amp;moval…</source>
        <translation>&amp;Entfernen rückgängig machen…</translation>
    </message>
    <message>
        <source>Undo removal</source>
        <translation>Entfernen rückgängig machen</translation>
    </message>
    <message>
        <source>Undo {what}</source>
        <translation>Rückgängig: {what}</translation>
    </message>
    <message>
        <source>Until that file is repaired or renamed all groups are shown, and nothing can be dismissed for good.</source>
        <translation>Bis diese Datei repariert oder umbenannt ist, werden alle Gruppen gezeigt, und nichts kann dauerhaft als „Keine Duplikate“ vermerkt werden.</translation>
    </message>
    <message>
        <source>Up to</source>
        <comment>before a number</comment>
        <translation>Bis zu</translation>
    </message>
    <message>
        <source>Use &amp;quarantine</source>
        <translation>&amp;Quarantäne benutzen</translation>
    </message>
    <message>
        <source>Use the cache</source>
        <translation>Cache benutzen</translation>
    </message>
    <message>
        <source>Usual: {usual}. Pictures with nothing in common differ in about {half}.</source>
        <translation>Üblich: {usual}. Bilder ohne Gemeinsamkeit weichen in etwa {half} ab.</translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation>Versionen und Lizenzen</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What is known of a picture is kept, so that it need not be read again until it changes.</source>
        <translation>Was über ein Bild bekannt ist, wird aufbewahrt, sodass es erst nach einer Änderung wieder gelesen werden muss.</translation>
    </message>
    <message>
        <source>What is known of the compared images</source>
        <translation>Was über die verglichenen Bilder bekannt ist</translation>
    </message>
    <message>
        <source>What is known of the compared images: what differs, or all with the switch above</source>
        <translation>Was über die verglichenen Bilder bekannt ist: was sich unterscheidet, oder mit dem Schalter oben alles</translation>
    </message>
    <message>
        <source>What is no duplicate</source>
        <translation>Was kein Duplikat ist</translation>
    </message>
    <message>
        <source>What is to be seen, by a neural network (embedding)</source>
        <translation>Was zu sehen ist, mit einem neuronalen Netz (embedding)</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Was das heißt</translation>
    </message>
    <message>
        <source>What of the last search lies in it</source>
        <translation>Was von der letzten Suche darin liegt</translation>
    </message>
    <message>
        <source>What stays</source>
        <translation>Was bleibt</translation>
    </message>
    <message>
        <source>What the chosen rule is about</source>
        <translation>Worum es in der gewählten Regel geht</translation>
    </message>
    <message>
        <source>What the picture that stays has before the others</source>
        <translation>Was das Bild, das bleibt, den anderen voraushat</translation>
    </message>
    <message>
        <source>What the tiers mean</source>
        <translation>Was die Stufen bedeuten</translation>
    </message>
    <message>
        <source>What was deleted permanently cannot be brought back.</source>
        <translation>Endgültig Gelöschtes kann nicht zurückgeholt werden.</translation>
    </message>
    <message>
        <source>What was dismissed</source>
        <translation>Was als „Keine Duplikate“ vermerkt ist</translation>
    </message>
    <message>
        <source>What was dismissed cannot be read from "{path}" ({why}). {help}</source>
        <translation>Was als „Keine Duplikate“ vermerkt ist, kann nicht aus „{path}“ gelesen werden ({why}). {help}</translation>
    </message>
    <message>
        <source>What was dismissed cannot be used in "{path}" ({why}). {help}</source>
        <translation>Was als „Keine Duplikate“ vermerkt ist, kann in „{path}“ nicht benutzt werden ({why}). {help}</translation>
    </message>
    <message>
        <source>What was dismissed is damaged in "{path}" ({why}). {help}</source>
        <translation>Was als „Keine Duplikate“ vermerkt ist, ist in „{path}“ beschädigt ({why}). {help}</translation>
    </message>
    <message>
        <source>What was dismissed is in "{path}", which another version of ImageTwin wrote ({why}). Use that one.</source>
        <translation>Was als „Keine Duplikate“ vermerkt ist, liegt in „{path}“, das eine andere Version von ImageTwin geschrieben hat ({why}). Benutzen Sie jene.</translation>
    </message>
    <message>
        <source>What was not used for the longest time leaves first; 1,000 MB hold 120,000 pictures</source>
        <translation>Was am längsten nicht benutzt wurde, weicht zuerst; 1.000 MB fassen 120.000 Bilder</translation>
    </message>
    <message>
        <source>What would be marked</source>
        <translation>Was markiert würde</translation>
    </message>
    <message>
        <source>Wheel: zoom to the pointer. Drag: move all pictures. Double click: fit, or 100 %</source>
        <translation>Rad: Zoom zum Mauszeiger. Ziehen: alle Bilder bewegen. Doppelklick: einpassen oder 100 %</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Where it lies now</source>
        <translation>Wo es jetzt liegt</translation>
    </message>
    <message>
        <source>Where the cache is; the files beside it belong to it</source>
        <translation>Wo der Cache liegt; die Dateien daneben gehören dazu</translation>
    </message>
    <message>
        <source>Where the report's files go</source>
        <translation>Wohin die Dateien des Berichts kommen</translation>
    </message>
    <message>
        <source>Which groups</source>
        <translation>Welche Gruppen</translation>
    </message>
    <message>
        <source>Which groups the rules decide</source>
        <translation>Über welche Gruppen die Regeln entscheiden</translation>
    </message>
    <message>
        <source>Which rotated and mirrored copies are looked for</source>
        <translation>Welche gedrehten und gespiegelten Kopien gesucht werden</translation>
    </message>
    <message>
        <source>Who stays, the first that decides on top:</source>
        <translation>Wer bleibt, das Wichtigste oben:</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>With itself</source>
        <translation>Mit sich selbst</translation>
    </message>
    <message>
        <source>With marks</source>
        <translation>Mit Markierungen</translation>
    </message>
    <message>
        <source>Without this no file that is there is touched</source>
        <translation>Ohne dies wird keine vorhandene Datei angetastet</translation>
    </message>
    <message>
        <source>Write what the picture that stays &amp;lacks into a sidecar beside it</source>
        <translation>&amp;Fehlendes in eine Begleitdatei neben dem Bild schreiben, das bleibt</translation>
    </message>
    <message>
        <source>Write what was found as a page, tables and more</source>
        <translation>Das Gefundene als Webseite, Tabellen und mehr schreiben</translation>
    </message>
    <message numerus="yes">
        <source>Writes what was found, {n} groups, into files to keep or to hand on:</source>
        <extracomment>For one: Writes what was found, {n} group, into files to keep or to hand on:</extracomment>
        <translation>
            <numerusform>Schreibt das Gefundene, {n} Gruppe, in Dateien zum Aufheben oder Weitergeben:</numerusform>
            <numerusform>Schreibt das Gefundene, {n} Gruppen, in Dateien zum Aufheben oder Weitergeben:</numerusform>
        </translation>
    </message>
    <message>
        <source>You can go on. If it happened while files were being removed, look into the trash. To report it, copy the details below; they are in {path} too.</source>
        <translation>Sie können weiterarbeiten. Geschah es, während Dateien entfernt wurden, sehen Sie in den Papierkorb. Um es zu melden, kopieren Sie die Einzelheiten unten; sie stehen auch in {path}.</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>a hard link cannot lead to another drive</source>
        <translation>ein Hardlink kann nicht auf ein anderes Laufwerk führen</translation>
    </message>
    <message>
        <source>a symbolic link that an earlier removal put in a file's place leads to it</source>
        <translation>ein symbolischer Link, den ein früheres Entfernen an die Stelle einer Datei gesetzt hat, führt zu ihr</translation>
    </message>
    <message>
        <source>about {quality}</source>
        <translation>etwa {quality}</translation>
    </message>
    <message>
        <source>an unexpected fault ({what})</source>
        <translation>unerwarteter Fehler ({what})</translation>
    </message>
    <message>
        <source>an unknown time</source>
        <translation>(Zeit unbekannt)</translation>
    </message>
    <message>
        <source>any</source>
        <comment>no limit of size</comment>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>bits</source>
        <comment>after a number</comment>
        <translation>Bit</translation>
    </message>
    <message>
        <source>border added</source>
        <translation>Rand hinzugefügt</translation>
    </message>
    <message>
        <source>border removed</source>
        <translation>Rand entfernt</translation>
    </message>
    <message>
        <source>both are plain, and a pair from a cosine of {cosine} only</source>
        <translation>beide sind schlicht, ein Paar also erst ab einem Kosinus von {cosine}</translation>
    </message>
    <message>
        <source>bytes</source>
        <comment>of two photos</comment>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>bytes to free</source>
        <comment>order</comment>
        <translation>Ersparnis</translation>
    </message>
    <message>
        <source>cancelled before its turn</source>
        <translation>abgebrochen, bevor sie an der Reihe war</translation>
    </message>
    <message>
        <source>cannot be looked at: {why}</source>
        <translation>kann nicht geprüft werden: {why}</translation>
    </message>
    <message>
        <source>cannot be marked, {change}</source>
        <translation>kann nicht markiert werden, {change}</translation>
    </message>
    <message>
        <source>cannot be read: {why}</source>
        <translation>kann nicht gelesen werden: {why}</translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation>unbestimmt</translation>
    </message>
    <message>
        <source>caption added</source>
        <translation>Beschriftung hinzugefügt</translation>
    </message>
    <message>
        <source>choose the quarantine for it</source>
        <translation>wählen Sie dafür die Quarantäne</translation>
    </message>
    <message numerus="yes">
        <source>clearing {n} marks</source>
        <extracomment>For one: clearing {n} mark</extracomment>
        <translation>
            <numerusform>{n} Markierung aufheben</numerusform>
            <numerusform>{n} Markierungen aufheben</numerusform>
        </translation>
    </message>
    <message>
        <source>closer look</source>
        <translation>genauer Vergleich</translation>
    </message>
    <message>
        <source>closer look {measure}, where 1 or less is a copy</source>
        <translation>genauer Vergleich {measure}, wobei höchstens 1 eine Kopie ist</translation>
    </message>
    <message>
        <source>collage.jpg: 20 pairs drawn by lot, with their scores</source>
        <translation>collage.jpg: 20 ausgeloste Paare mit ihren Werten</translation>
    </message>
    <message>
        <source>colours changed</source>
        <translation>Farben verändert</translation>
    </message>
    <message>
        <source>cosine {cosine}, Euclidean {euclidean}</source>
        <translation>Kosinus {cosine}, euklidisch {euclidean}</translation>
    </message>
    <message>
        <source>could not be decoded ({what})</source>
        <translation>konnte nicht dekodiert werden ({what})</translation>
    </message>
    <message>
        <source>cropped to {amount} %</source>
        <translation>Zuschnitt auf {amount} %</translation>
    </message>
    <message>
        <source>damaged</source>
        <comment>kind of fault</comment>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>damaged</source>
        <comment>picture</comment>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>damaged (only a part of it can be decoded)</source>
        <translation>beschädigt (nur zum Teil lesbar)</translation>
    </message>
    <message>
        <source>damaged (wrong checksum in {chunk})</source>
        <translation>beschädigt (falsche Prüfsumme in {chunk})</translation>
    </message>
    <message>
        <source>damaged ({what})</source>
        <translation>beschädigt ({what})</translation>
    </message>
    <message>
        <source>damaged profile</source>
        <translation>beschädigtes Profil</translation>
    </message>
    <message>
        <source>damaged, or not in a supported image format</source>
        <translation>beschädigt oder in keinem unterstützten Bildformat</translation>
    </message>
    <message>
        <source>date</source>
        <comment>order</comment>
        <translation>Datum</translation>
    </message>
    <message>
        <source>declares XML entities or a document type, which XMP has none of</source>
        <translation>deklariert XML-Entitäten oder einen Dokumenttyp, was es in XMP nicht gibt</translation>
    </message>
    <message numerus="yes">
        <source>dismissing a group of {n} images</source>
        <extracomment>For one: dismissing a group of {n} image</extracomment>
        <translation>
            <numerusform>Gruppe mit {n} Bild als „Keine Duplikate“ vermerken</numerusform>
            <numerusform>Gruppe mit {n} Bildern als „Keine Duplikate“ vermerken</numerusform>
        </translation>
    </message>
    <message>
        <source>dismissing {name}</source>
        <translation>„{name}“ als kein Duplikat vermerken</translation>
    </message>
    <message>
        <source>distance</source>
        <comment>order</comment>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>distance to the reference {distance}</source>
        <translation>Abstand zur Referenz {distance}</translation>
    </message>
    <message>
        <source>distance {distance}</source>
        <translation>Abstand {distance}</translation>
    </message>
    <message>
        <source>edited</source>
        <comment>tier</comment>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>empty</source>
        <comment>kind of fault</comment>
        <translation>leer</translation>
    </message>
    <message>
        <source>empty (0 bytes)</source>
        <translation>leer (0 Bytes)</translation>
    </message>
    <message>
        <source>equal by all rules: {names}</source>
        <translation>nach allen Regeln gleich: {names}</translation>
    </message>
    <message numerus="yes">
        <source>equal by all rules: {names} and {n} more</source>
        <extracomment>For one: equal by all rules: {names} and {n} more</extracomment>
        <translation>
            <numerusform>nach allen Regeln gleich: {names} und noch {n}</numerusform>
            <numerusform>nach allen Regeln gleich: {names} und noch {n}</numerusform>
        </translation>
    </message>
    <message>
        <source>excluded</source>
        <comment>kind of fault</comment>
        <translation>ausgeschlossen</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>kind of fault</comment>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>file size</source>
        <comment>order</comment>
        <translation>Dateigröße</translation>
    </message>
    <message>
        <source>files of this format are not read ({format})</source>
        <translation>Dateien dieses Formats werden nicht gelesen ({format})</translation>
    </message>
    <message>
        <source>first by its path</source>
        <translation>erstes nach seinem Pfad</translation>
    </message>
    <message>
        <source>folder</source>
        <comment>order</comment>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>frames</source>
        <comment>after a number</comment>
        <translation>Einzelbilder</translation>
    </message>
    <message>
        <source>go with their picture</source>
        <comment>sidecars, raw and film</comment>
        <translation>gehen mit ihrem Bild</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>entfärbt</translation>
    </message>
    <message>
        <source>had the same bytes as "{path}", which was changed since</source>
        <translation>hatte dieselben Bytes wie „{path}“, das seither geändert wurde</translation>
    </message>
    <message numerus="yes">
        <source>hash {method} up to {n} bits</source>
        <extracomment>For one: hash {method} up to {n} bit</extracomment>
        <translation>
            <numerusform>Hash {method} bis {n} Bit</numerusform>
            <numerusform>Hash {method} bis {n} Bit</numerusform>
        </translation>
    </message>
    <message>
        <source>in a format of cameras, with the camera's name</source>
        <translation>in einem Kameraformat, mit dem Namen der Kamera</translation>
    </message>
    <message>
        <source>in a protected folder</source>
        <translation>in einem geschützten Ordner</translation>
    </message>
    <message>
        <source>in cloud</source>
        <comment>kind of fault</comment>
        <translation>in der Cloud</translation>
    </message>
    <message>
        <source>in the trash</source>
        <translation>im Papierkorb</translation>
    </message>
    <message>
        <source>install the package {name}</source>
        <translation>installieren Sie das Paket {name}</translation>
    </message>
    <message>
        <source>intact</source>
        <comment>picture</comment>
        <translation>intakt</translation>
    </message>
    <message>
        <source>intact (the other is {fault})</source>
        <translation>intakt (das andere ist {fault})</translation>
    </message>
    <message>
        <source>is XML, but no XMP: it has no rdf:RDF</source>
        <translation>ist XML, aber kein XMP: Ihm fehlt rdf:RDF</translation>
    </message>
    <message>
        <source>is a backup, which stays</source>
        <translation>ist eine Sicherung, die bleibt</translation>
    </message>
    <message>
        <source>is a marked file under another name</source>
        <translation>ist eine markierte Datei unter anderem Namen</translation>
    </message>
    <message>
        <source>is gone from its place and was not found in the trash; look there for it</source>
        <translation>ist nicht mehr an ihrem Ort und wurde im Papierkorb nicht gefunden; suchen Sie dort danach</translation>
    </message>
    <message>
        <source>is neither in its place nor at "{path}" as it was</source>
        <translation>ist weder an ihrem Ort noch unverändert bei „{path}“</translation>
    </message>
    <message>
        <source>is not at "{path}" any more</source>
        <translation>ist nicht mehr bei „{path}“</translation>
    </message>
    <message>
        <source>is not at "{path}" any more as it was</source>
        <translation>ist nicht mehr unverändert bei „{path}“</translation>
    </message>
    <message>
        <source>is not found in the trash; if it is there, restore "{name}" from it</source>
        <translation>wurde im Papierkorb nicht gefunden; wenn sie dort ist, stellen Sie „{name}“ von dort wieder her</translation>
    </message>
    <message>
        <source>is not in the encoding {encoding} that it claims</source>
        <translation>ist nicht in der angegebenen Kodierung {encoding}</translation>
    </message>
    <message>
        <source>is not the link any more that was put in its place</source>
        <translation>ist nicht mehr der Link, der an ihre Stelle gesetzt wurde</translation>
    </message>
    <message>
        <source>is not there any more</source>
        <translation>ist nicht mehr da</translation>
    </message>
    <message>
        <source>is not well-formed XML: {why}</source>
        <translation>ist kein wohlgeformtes XML: {why}</translation>
    </message>
    <message>
        <source>is not whole: {fault}</source>
        <translation>ist nicht ganz lesbar: {fault}</translation>
    </message>
    <message>
        <source>is on another drive</source>
        <translation>ist auf einem anderen Laufwerk</translation>
    </message>
    <message>
        <source>is written in a way that cannot be completed safely</source>
        <translation>ist so geschrieben, dass es nicht sicher ergänzt werden kann</translation>
    </message>
    <message>
        <source>it cannot be looked at ({why})</source>
        <translation>kann nicht geprüft werden ({why})</translation>
    </message>
    <message>
        <source>it cannot be told whether its drive has a trash: {why}</source>
        <translation>ob ihr Laufwerk einen Papierkorb hat, lässt sich nicht feststellen: {why}</translation>
    </message>
    <message>
        <source>it changes while it is read</source>
        <translation>ändert sich, während sie gelesen wird</translation>
    </message>
    <message>
        <source>it is larger than the recycle bin of the drive {drive}</source>
        <translation>ist größer als der Papierkorb des Laufwerks {drive}</translation>
    </message>
    <message>
        <source>it is no review of ImageTwin</source>
        <translation>ist keine Durchsicht von ImageTwin</translation>
    </message>
    <message>
        <source>it is not there any more</source>
        <translation>ist nicht mehr da</translation>
    </message>
    <message>
        <source>it is of version {found}, this program reads version {known}</source>
        <translation>hat Version {found}, dieses Programm liest Version {known}</translation>
    </message>
    <message>
        <source>it is the same file as "{path}", which would stay</source>
        <translation>ist dieselbe Datei wie „{path}“, die bleiben soll</translation>
    </message>
    <message>
        <source>it lies in a protected folder</source>
        <translation>liegt in einem geschützten Ordner</translation>
    </message>
    <message>
        <source>it lies in the folder for what is removed, or for its backups</source>
        <translation>liegt im Ordner für Entferntes oder für dessen Sicherungen</translation>
    </message>
    <message>
        <source>it was changed after it was compared</source>
        <translation>wurde nach dem Vergleich geändert</translation>
    </message>
    <message>
        <source>it was changed after the scan</source>
        <translation>wurde nach der Suche geändert</translation>
    </message>
    <message>
        <source>its film "{name}" would go with it, and "{survivor}", which stays, has none</source>
        <translation>ihr Video „{name}“ ginge mit, und „{survivor}“, das bleibt, hat keines</translation>
    </message>
    <message>
        <source>its name was taken, so it is "{name}" now</source>
        <translation>der Name war vergeben, sie heißt jetzt „{name}“</translation>
    </message>
    <message>
        <source>its path is longer than the 260 characters that Windows' trash and most programs can use: shorten the name of a folder above it, and search again</source>
        <translation>ihr Pfad ist länger als die 260 Zeichen, mit denen der Papierkorb von Windows und die meisten Programme umgehen können: Kürzen Sie den Namen eines Ordners darüber, und suchen Sie erneut</translation>
    </message>
    <message>
        <source>its raw file "{name}" would go with it, and "{survivor}", which stays, has none</source>
        <translation>ihre Raw-Datei „{name}“ ginge mit, und „{survivor}“, das bleibt, hat keine</translation>
    </message>
    <message>
        <source>kB</source>
        <comment>kilobytes, after a number</comment>
        <translation>kB</translation>
    </message>
    <message numerus="yes">
        <source>keeping all of a group of {n} images</source>
        <extracomment>For one: keeping all of a group of {n} image</extracomment>
        <translation>
            <numerusform>Gruppe mit {n} Bild ganz behalten</numerusform>
            <numerusform>Gruppe mit {n} Bildern ganz behalten</numerusform>
        </translation>
    </message>
    <message>
        <source>keeping only {name}</source>
        <translation>nur „{name}“ behalten</translation>
    </message>
    <message>
        <source>keeping {kept}, marking {marked}</source>
        <translation>„{kept}“ behalten, „{marked}“ markieren</translation>
    </message>
    <message>
        <source>keeping {name}</source>
        <translation>„{name}“ behalten</translation>
    </message>
    <message numerus="yes">
        <source>keeping {n} images</source>
        <extracomment>For one: keeping {n} image</extracomment>
        <translation>
            <numerusform>{n} Bild behalten</numerusform>
            <numerusform>{n} Bilder behalten</numerusform>
        </translation>
    </message>
    <message>
        <source>kept</source>
        <comment>one image</comment>
        <translation>behalten</translation>
    </message>
    <message>
        <source>kept {name}: {why}</source>
        <translation>{name} bleibt: {why}</translation>
    </message>
    <message>
        <source>larger file</source>
        <translation>größere Datei</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>left out by you, in Folders…</source>
        <translation>von Ihnen unter „Ordner…“ ausgelassen</translation>
    </message>
    <message>
        <source>less compressed</source>
        <translation>weniger komprimiert</translation>
    </message>
    <message>
        <source>lies in a trash or in the quarantine</source>
        <translation>liegt in einem Papierkorb oder in der Quarantäne</translation>
    </message>
    <message>
        <source>lies in the folder for what is removed, or for its backups</source>
        <translation>liegt im Ordner für Entferntes oder für dessen Sicherungen</translation>
    </message>
    <message>
        <source>longer path</source>
        <translation>längerer Pfad</translation>
    </message>
    <message>
        <source>making {name} the reference</source>
        <translation>„{name}“ als Referenz festlegen</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>markiert</translation>
    </message>
    <message>
        <source>marked</source>
        <comment>one image</comment>
        <translation>markiert</translation>
    </message>
    <message>
        <source>marked ({distance})</source>
        <translation>markiert ({distance})</translation>
    </message>
    <message>
        <source>marked before</source>
        <translation>schon markiert</translation>
    </message>
    <message>
        <source>marking {name}</source>
        <translation>„{name}“ markieren</translation>
    </message>
    <message numerus="yes">
        <source>marking {n} images</source>
        <extracomment>For one: marking {n} image</extracomment>
        <translation>
            <numerusform>{n} Bild markieren</numerusform>
            <numerusform>{n} Bilder markieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>marking {n} images and keeping {kept}</source>
        <extracomment>For one: marking {n} image and keeping {kept}</extracomment>
        <translation>
            <numerusform>{n} Bild markieren und {kept} behalten</numerusform>
            <numerusform>{n} Bilder markieren und {kept} behalten</numerusform>
        </translation>
    </message>
    <message>
        <source>megapixels</source>
        <comment>after a number</comment>
        <translation>Megapixel</translation>
    </message>
    <message>
        <source>method {method}, threshold {threshold}</source>
        <translation>Methode {method}, Schwellenwert {threshold}</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>gespiegelt</translation>
    </message>
    <message>
        <source>more metadata</source>
        <translation>mehr Metadaten</translation>
    </message>
    <message>
        <source>more pixels</source>
        <translation>mehr Pixel</translation>
    </message>
    <message>
        <source>moving the threshold to {threshold}</source>
        <translation>Schwellenwert auf {threshold} ändern</translation>
    </message>
    <message>
        <source>newer file</source>
        <translation>neuere Datei</translation>
    </message>
    <message>
        <source>no</source>
        <comment>a box is ticked</comment>
        <translation>nein</translation>
    </message>
    <message>
        <source>no even borders</source>
        <translation>keine gleichmäßigen Ränder</translation>
    </message>
    <message>
        <source>no hard link can be made here: {why}</source>
        <translation>hier kann kein Hardlink angelegt werden: {why}</translation>
    </message>
    <message>
        <source>no permission</source>
        <comment>kind of fault</comment>
        <translation>ohne Berechtigung</translation>
    </message>
    <message>
        <source>no permission to read it</source>
        <translation>keine Leseberechtigung</translation>
    </message>
    <message>
        <source>no reader for {format} is installed ({how})</source>
        <translation>für {format} ist kein Leser installiert ({how})</translation>
    </message>
    <message>
        <source>no symbolic link can be made here: {why}</source>
        <translation>hier kann kein symbolischer Link angelegt werden: {why}</translation>
    </message>
    <message>
        <source>not a file</source>
        <comment>kind of fault</comment>
        <translation>keine Datei</translation>
    </message>
    <message>
        <source>not an ordinary file (a pipe, a socket or a device)</source>
        <translation>keine gewöhnliche Datei (eine Pipe, ein Socket oder ein Gerät)</translation>
    </message>
    <message>
        <source>not compared with itself</source>
        <translation>nicht mit sich selbst verglichen</translation>
    </message>
    <message>
        <source>not in its place any more: {files}</source>
        <translation>nicht mehr an ihrem Ort: {files}</translation>
    </message>
    <message>
        <source>not supported ({what})</source>
        <translation>nicht unterstützt ({what})</translation>
    </message>
    <message>
        <source>not visible</source>
        <comment>kind of fault</comment>
        <translation>nicht sichtbar</translation>
    </message>
    <message>
        <source>not visible to the worker {host}, or not as it is here</source>
        <translation>für den Arbeiter {host} nicht sichtbar, oder nicht so wie hier</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>nothing marked</source>
        <translation>nichts markiert</translation>
    </message>
    <message>
        <source>nowhere: it was deleted</source>
        <translation>nirgends: Sie wurde gelöscht</translation>
    </message>
    <message>
        <source>older file</source>
        <translation>ältere Datei</translation>
    </message>
    <message>
        <source>only in the cloud: make it available offline to compare it</source>
        <translation>nur in der Cloud: Machen Sie sie offline verfügbar, um sie zu vergleichen</translation>
    </message>
    <message>
        <source>only protected</source>
        <translation>nur geschützt</translation>
    </message>
    <message>
        <source>other folders</source>
        <translation>andere Ordner</translation>
    </message>
    <message>
        <source>other formats</source>
        <translation>andere Formate</translation>
    </message>
    <message>
        <source>other names</source>
        <translation>andere Namen</translation>
    </message>
    <message>
        <source>overlay on {amount} %</source>
        <translation>Überlagerung auf {amount} %</translation>
    </message>
    <message>
        <source>pairs.csv and files.csv: for a spreadsheet or a program</source>
        <translation>pairs.csv und files.csv: für eine Tabellenkalkulation oder ein Programm</translation>
    </message>
    <message>
        <source>pasted into a larger picture, {amount} % of it</source>
        <translation>in ein größeres Bild eingefügt, {amount} % davon</translation>
    </message>
    <message>
        <source>picture {n} of the group</source>
        <translation>Motiv {n} der Gruppe</translation>
    </message>
    <message>
        <source>pixels</source>
        <comment>after a number</comment>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>pixels</source>
        <comment>of two photos</comment>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>present</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>geschützt</translation>
    </message>
    <message>
        <source>protected, cannot be marked</source>
        <translation>geschützt, kann nicht markiert werden</translation>
    </message>
    <message>
        <source>protecting folders</source>
        <translation>Ordner schützen</translation>
    </message>
    <message>
        <source>quality</source>
        <comment>order</comment>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>quality {n}</source>
        <translation>Qualität {n}</translation>
    </message>
    <message>
        <source>re-encoded</source>
        <translation>neu kodiert</translation>
    </message>
    <message>
        <source>re-encoded or resized</source>
        <comment>tier</comment>
        <translation>neu kodiert oder skaliert</translation>
    </message>
    <message>
        <source>read error</source>
        <comment>kind of fault</comment>
        <translation>Lesefehler</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>rejected by the gates</source>
        <translation>durch die Prüfungen abgelehnt</translation>
    </message>
    <message>
        <source>rejected: light and dark lie in other places</source>
        <translation>abgelehnt: Hell und Dunkel liegen an anderen Stellen</translation>
    </message>
    <message>
        <source>report.html: all groups with pictures, to filter, sort and print, in one file</source>
        <translation>report.html: alle Gruppen mit Bildern, zum Filtern, Sortieren und Drucken, in einer Datei</translation>
    </message>
    <message>
        <source>report.json: everything, for programs</source>
        <translation>report.json: alles, für Programme</translation>
    </message>
    <message>
        <source>rotated {degrees}°</source>
        <translation>um {degrees}° gedreht</translation>
    </message>
    <message>
        <source>rotated {degrees}° and mirrored</source>
        <translation>um {degrees}° gedreht und gespiegelt</translation>
    </message>
    <message>
        <source>rotated {degrees}° clockwise</source>
        <translation>um {degrees}° im Uhrzeigersinn gedreht</translation>
    </message>
    <message>
        <source>rotated {degrees}° clockwise and mirrored</source>
        <translation>um {degrees}° im Uhrzeigersinn gedreht und gespiegelt</translation>
    </message>
    <message>
        <source>rotated {degrees}° counterclockwise</source>
        <translation>um {degrees}° gegen den Uhrzeigersinn gedreht</translation>
    </message>
    <message>
        <source>run the full installer of ImageTwin and tick "{component}"</source>
        <translation>starten Sie das volle Installationsprogramm von ImageTwin, und wählen Sie „{component}“</translation>
    </message>
    <message>
        <source>same file</source>
        <comment>tier</comment>
        <translation>identisch</translation>
    </message>
    <message>
        <source>same pixels</source>
        <comment>tier</comment>
        <translation>pixelgleich</translation>
    </message>
    <message>
        <source>sharper</source>
        <translation>schärfer</translation>
    </message>
    <message>
        <source>shorter path</source>
        <translation>kürzerer Pfad</translation>
    </message>
    <message>
        <source>similar</source>
        <comment>tier</comment>
        <translation>ähnlich</translation>
    </message>
    <message>
        <source>smaller file</source>
        <translation>kleinere Datei</translation>
    </message>
    <message numerus="yes">
        <source>splitting off {n} images</source>
        <extracomment>For one: splitting off {n} image</extracomment>
        <translation>
            <numerusform>{n} Bild abteilen</numerusform>
            <numerusform>{n} Bilder abteilen</numerusform>
        </translation>
    </message>
    <message>
        <source>stay</source>
        <comment>sidecars, raw and film</comment>
        <translation>bleiben</translation>
    </message>
    <message>
        <source>stretched</source>
        <translation>gestreckt</translation>
    </message>
    <message>
        <source>summary.txt: a few lines</source>
        <translation>summary.txt: ein paar Zeilen</translation>
    </message>
    <message>
        <source>taken earlier</source>
        <translation>früher aufgenommen</translation>
    </message>
    <message>
        <source>taken later</source>
        <translation>später aufgenommen</translation>
    </message>
    <message>
        <source>taking {name} out of its group</source>
        <translation>„{name}“ aus der Gruppe nehmen</translation>
    </message>
    <message>
        <source>the copy is not the same as the file</source>
        <translation>die Kopie stimmt nicht mit der Datei überein</translation>
    </message>
    <message>
        <source>the drive of {folder} cannot be told</source>
        <translation>das Laufwerk von {folder} lässt sich nicht feststellen</translation>
    </message>
    <message>
        <source>the drive {drive} has no trash that may be written to</source>
        <translation>das Laufwerk {drive} hat keinen beschreibbaren Papierkorb</translation>
    </message>
    <message>
        <source>the drive {drive} is a disc, so it has no recycle bin</source>
        <translation>das Laufwerk {drive} ist eine CD oder DVD und hat daher keinen Papierkorb</translation>
    </message>
    <message>
        <source>the drive {drive} is in memory, so it has no recycle bin</source>
        <translation>das Laufwerk {drive} liegt im Arbeitsspeicher und hat daher keinen Papierkorb</translation>
    </message>
    <message>
        <source>the drive {drive} is not a volume of its own, so it has no recycle bin</source>
        <translation>das Laufwerk {drive} ist kein eigenes Volume und hat daher keinen Papierkorb</translation>
    </message>
    <message>
        <source>the drive {drive} is not there, so it has no recycle bin</source>
        <translation>das Laufwerk {drive} ist nicht da und hat daher keinen Papierkorb</translation>
    </message>
    <message>
        <source>the drive {drive} is of a kind that Windows does not know, so it has no recycle bin</source>
        <translation>das Laufwerk {drive} ist von einer Art, die Windows nicht kennt, und hat daher keinen Papierkorb</translation>
    </message>
    <message>
        <source>the drive {drive} is on the network, so it has no recycle bin</source>
        <translation>das Laufwerk {drive} ist im Netzwerk und hat daher keinen Papierkorb</translation>
    </message>
    <message>
        <source>the drive {drive} is on the network, so it has no trash</source>
        <translation>das Laufwerk {drive} ist im Netzwerk und hat daher keinen Papierkorb</translation>
    </message>
    <message>
        <source>the drive {drive} is removable, so it has no recycle bin</source>
        <translation>das Laufwerk {drive} ist ein Wechseldatenträger und hat daher keinen Papierkorb</translation>
    </message>
    <message>
        <source>the file is larger than {n} bytes</source>
        <translation>die Datei ist größer als {n} Bytes</translation>
    </message>
    <message>
        <source>the first {done}</source>
        <comment>of two photos, turned</comment>
        <translation>erstes Foto {done}</translation>
    </message>
    <message>
        <source>the folder cannot be listed: {why}</source>
        <translation>der Ordner kann nicht aufgelistet werden: {why}</translation>
    </message>
    <message>
        <source>the image that would stay, "{path}", {fault}</source>
        <translation>„{path}“, das bleiben soll: {fault}</translation>
    </message>
    <message>
        <source>the link that was made does not lead to the image that stays</source>
        <translation>der angelegte Link führt nicht zu dem Bild, das bleibt</translation>
    </message>
    <message>
        <source>the name "{name}" is taken</source>
        <translation>der Name „{name}“ ist vergeben</translation>
    </message>
    <message>
        <source>the original lies at "{path}"</source>
        <translation>das Original liegt bei „{path}“</translation>
    </message>
    <message>
        <source>the other's name fits {pattern}</source>
        <translation>der Name des anderen passt zu {pattern}</translation>
    </message>
    <message>
        <source>the recycle bin may not be read</source>
        <translation>der Papierkorb darf nicht gelesen werden</translation>
    </message>
    <message>
        <source>the recycle bin of the drive {drive} does not answer</source>
        <translation>der Papierkorb des Laufwerks {drive} antwortet nicht</translation>
    </message>
    <message>
        <source>the recycle bin of the drive {drive} is switched off, so Windows would delete at once</source>
        <translation>der Papierkorb des Laufwerks {drive} ist abgeschaltet, Windows würde also sofort löschen</translation>
    </message>
    <message>
        <source>the sidecar "{name}" of the image that stays cannot be completed: {why}</source>
        <translation>die Begleitdatei „{name}“ des Bildes, das bleibt, kann nicht ergänzt werden: {why}</translation>
    </message>
    <message>
        <source>the sidecar "{name}" of the image that stays is too large to be completed</source>
        <translation>die Begleitdatei „{name}“ des Bildes, das bleibt, ist zu groß, um ergänzt zu werden</translation>
    </message>
    <message>
        <source>the sidecar is as it was</source>
        <translation>die Begleitdatei ist wie zuvor</translation>
    </message>
    <message>
        <source>the system's temporary folder</source>
        <translation>temporärer Ordner des Systems</translation>
    </message>
    <message>
        <source>the trash did not take it: {why}</source>
        <translation>der Papierkorb hat sie nicht angenommen: {why}</translation>
    </message>
    <message>
        <source>the trash lost a file before its turn, so nothing more was given to it</source>
        <translation>der Papierkorb verlor zuvor eine Datei, daher wurde ihm keine weitere gegeben</translation>
    </message>
    <message>
        <source>the trash reported success</source>
        <translation>der Papierkorb meldete Erfolg</translation>
    </message>
    <message>
        <source>the trash reported success, but the file is still in its place</source>
        <translation>der Papierkorb meldete Erfolg, aber die Datei ist noch an ihrem Ort</translation>
    </message>
    <message>
        <source>the trash {folder} lies on another drive</source>
        <translation>der Papierkorb {folder} liegt auf einem anderen Laufwerk</translation>
    </message>
    <message>
        <source>the trash {folder} may not be written to</source>
        <translation>der Papierkorb {folder} ist nicht beschreibbar</translation>
    </message>
    <message>
        <source>the worker process died while decoding it</source>
        <translation>der Arbeitsprozess brach beim Dekodieren ab</translation>
    </message>
    <message numerus="yes">
        <source>their hashes differ in {n} bits</source>
        <extracomment>For one: their hashes differ in {n} bit</extracomment>
        <translation>
            <numerusform>ihre Hashes weichen in {n} Bit ab</numerusform>
            <numerusform>ihre Hashes weichen in {n} Bit ab</numerusform>
        </translation>
    </message>
    <message>
        <source>there is no folder on the drive {drive} in which a quarantine may be made</source>
        <translation>auf dem Laufwerk {drive} gibt es keinen Ordner, in dem eine Quarantäne angelegt werden darf</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>diese Datei gibt es nicht</translation>
    </message>
    <message>
        <source>this copy of ImageTwin was built without {package}</source>
        <translation>diese Ausgabe von ImageTwin wurde ohne {package} gebaut</translation>
    </message>
    <message>
        <source>this drive has no trash that may be written to</source>
        <translation>dieses Laufwerk hat keinen beschreibbaren Papierkorb</translation>
    </message>
    <message>
        <source>timed out</source>
        <comment>kind of fault</comment>
        <translation>Zeitüberschreitung</translation>
    </message>
    <message>
        <source>timed out: decoding took longer than {seconds} seconds</source>
        <translation>Zeitüberschreitung: Dekodieren dauerte länger als {seconds} Sekunden</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between the smallest and the largest size</comment>
        <translation>bis</translation>
    </message>
    <message>
        <source>too large</source>
        <comment>kind of fault</comment>
        <translation>zu groß</translation>
    </message>
    <message>
        <source>too large ({what})</source>
        <translation>zu groß ({what})</translation>
    </message>
    <message>
        <source>too large for the memory</source>
        <translation>zu groß für den Speicher</translation>
    </message>
    <message>
        <source>too large: {pixels} pixels to hold, the limit is {limit} megapixels</source>
        <translation>zu groß: {pixels} Pixel wären zu halten, die Grenze liegt bei {limit} Megapixeln</translation>
    </message>
    <message>
        <source>too little to see inside the borders</source>
        <translation>innerhalb der Ränder ist zu wenig zu sehen</translation>
    </message>
    <message>
        <source>too little to see to be known by it</source>
        <translation>zu wenig zu sehen, um es daran zu erkennen</translation>
    </message>
    <message>
        <source>truncated</source>
        <comment>kind of fault</comment>
        <translation>abgeschnitten</translation>
    </message>
    <message>
        <source>truncated (the file ends early)</source>
        <translation>abgeschnitten (die Datei endet vorzeitig)</translation>
    </message>
    <message>
        <source>truncated ({what})</source>
        <translation>abgeschnitten ({what})</translation>
    </message>
    <message>
        <source>turned</source>
        <comment>picture</comment>
        <translation>gedreht</translation>
    </message>
    <message>
        <source>turned and mirrored</source>
        <comment>picture</comment>
        <translation>gedreht und gespiegelt</translation>
    </message>
    <message>
        <source>turned copies: all</source>
        <translation>gedrehte Kopien: alle</translation>
    </message>
    <message>
        <source>turned copies: mirrored ones</source>
        <translation>gedrehte Kopien: gespiegelte</translation>
    </message>
    <message>
        <source>turned copies: not looked for</source>
        <translation>gedrehte Kopien: nicht suchen</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>distance</comment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>time</comment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>unknown format</source>
        <translation>unbekanntes Format</translation>
    </message>
    <message>
        <source>unnamed profile</source>
        <translation>unbenanntes Profil</translation>
    </message>
    <message>
        <source>unsupported</source>
        <comment>kind of fault</comment>
        <translation>nicht unterstützt</translation>
    </message>
    <message>
        <source>vanished</source>
        <comment>kind of fault</comment>
        <translation>verschwunden</translation>
    </message>
    <message>
        <source>vanished during the scan</source>
        <translation>während der Suche verschwunden</translation>
    </message>
    <message>
        <source>was changed</source>
        <translation>wurde geändert</translation>
    </message>
    <message>
        <source>was changed after the scan</source>
        <translation>wurde nach der Suche geändert</translation>
    </message>
    <message>
        <source>was changed in the last moment</source>
        <translation>wurde im letzten Moment geändert</translation>
    </message>
    <message>
        <source>was changed since it was written</source>
        <translation>wurde seit dem Schreiben geändert</translation>
    </message>
    <message>
        <source>was changed since; it lies at "{path}"</source>
        <translation>wurde seither geändert; sie liegt bei „{path}“</translation>
    </message>
    <message>
        <source>was changed while it was copied</source>
        <translation>wurde beim Kopieren geändert</translation>
    </message>
    <message>
        <source>was changed, and is not in the trash</source>
        <translation>wurde geändert und ist nicht im Papierkorb</translation>
    </message>
    <message>
        <source>was deleted for good</source>
        <translation>wurde endgültig gelöscht</translation>
    </message>
    <message>
        <source>was lost on the way (a fault of the program): scan again to compare it</source>
        <translation>ging unterwegs verloren (ein Programmfehler): Suchen Sie erneut, um sie zu vergleichen</translation>
    </message>
    <message>
        <source>was on a drive that is not there now; connect it. It lies at "{path}"</source>
        <translation>war auf einem Laufwerk, das jetzt nicht da ist; schließen Sie es an. Sie liegt bei „{path}“</translation>
    </message>
    <message>
        <source>was replaced by another file after the scan</source>
        <translation>wurde nach der Suche durch eine andere Datei ersetzt</translation>
    </message>
    <message>
        <source>was replaced by another file in the last moment</source>
        <translation>wurde im letzten Moment durch eine andere Datei ersetzt</translation>
    </message>
    <message>
        <source>was restored</source>
        <translation>wurde wiederhergestellt</translation>
    </message>
    <message>
        <source>with "{name}"</source>
        <translation>mit „{name}“</translation>
    </message>
    <message>
        <source>without a hash</source>
        <translation>ohne Hash</translation>
    </message>
    <message>
        <source>without subfolders</source>
        <translation>ohne Unterordner</translation>
    </message>
    <message>
        <source>without the checks of proportions and of light and dark</source>
        <translation>ohne die Prüfungen auf Seitenverhältnis und auf Hell und Dunkel</translation>
    </message>
    <message>
        <source>worker died</source>
        <comment>kind of fault</comment>
        <translation>Arbeitsprozess abgebrochen</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>a box is ticked</comment>
        <translation>ja</translation>
    </message>
    <message>
        <source>{account}, and the file is gone from its place</source>
        <translation>{account}, und die Datei ist nicht mehr an ihrem Ort</translation>
    </message>
    <message>
        <source>{account}, but the file is neither in its place nor in the trash</source>
        <translation>{account}, aber die Datei ist weder an ihrem Ort noch im Papierkorb</translation>
    </message>
    <message>
        <source>{done}, compared with the reference.</source>
        <translation>{done}, verglichen mit der Referenz.</translation>
    </message>
    <message>
        <source>{format}, damaged</source>
        <translation>{format}, beschädigt</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message numerus="yes">
        <source>{images} ({n} hidden)</source>
        <extracomment>For one: {images} ({n} hidden)</extracomment>
        <translation>
            <numerusform>{images} ({n} verborgen)</numerusform>
            <numerusform>{images} ({n} verborgen)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{images} of {n} pictures</source>
        <extracomment>For one: {images} of {n} picture</extracomment>
        <translation>
            <numerusform>{images} von {n} Motiv</numerusform>
            <numerusform>{images} von {n} Motiven</numerusform>
        </translation>
    </message>
    <message>
        <source>{left}. Nothing was lost.</source>
        <translation>{left}. Nichts ging verloren.</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message numerus="yes">
        <source>{named} and {n} more</source>
        <extracomment>For one: {named} and {n} more</extracomment>
        <translation>
            <numerusform>{named} und noch {n}</numerusform>
            <numerusform>{named} und noch {n}</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is a part of the program's source, and does not come with it.</source>
        <translation>{name} gehört zum Quelltext des Programms und liegt ihm nicht bei.</translation>
    </message>
    <message>
        <source>{name} of {others}</source>
        <comment>a file, and those of its group</comment>
        <translation>{name} aus {others}</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>{number} of 255</source>
        <translation>{number} von 255</translation>
    </message>
    <message>
        <source>{n} GB</source>
        <translation>{n} GB</translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation>{n} MB</translation>
    </message>
    <message>
        <source>{n} MP</source>
        <translation>{n} MP</translation>
    </message>
    <message>
        <source>{n} TB</source>
        <translation>{n} TB</translation>
    </message>
    <message numerus="yes">
        <source>{n} bits</source>
        <extracomment>For one: {n} bit</extracomment>
        <translation>
            <numerusform>{n} Bit</numerusform>
            <numerusform>{n} Bit</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} bytes</source>
        <translation>{n} Bytes</translation>
    </message>
    <message numerus="yes">
        <source>{n} characters</source>
        <extracomment>For one: {n} character</extracomment>
        <translation>
            <numerusform>{n} Zeichen</numerusform>
            <numerusform>{n} Zeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} edited images are not marked: perhaps you want both versions.</source>
        <extracomment>For one: {n} edited image is not marked: perhaps you want both versions.</extracomment>
        <translation>
            <numerusform>{n} bearbeitetes Bild ist nicht markiert: Vielleicht wollen Sie beide Fassungen.</numerusform>
            <numerusform>{n} bearbeitete Bilder sind nicht markiert: Vielleicht wollen Sie beide Fassungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} entries</source>
        <extracomment>For one: {n} entry</extracomment>
        <translation>
            <numerusform>{n} Eintrag</numerusform>
            <numerusform>{n} Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} entries. Such pictures are not shown together, wherever they lie and whatever they are called, until another one like them is found.</source>
        <extracomment>For one: {n} entry. Such pictures are not shown together, wherever they lie and whatever they are called, until another one like them is found.</extracomment>
        <translation>
            <numerusform>{n} Eintrag. Solche Bilder werden nicht zusammen gezeigt, wo immer sie liegen und wie sie auch heißen, bis ein weiteres gleiches gefunden wird.</numerusform>
            <numerusform>{n} Einträge. Solche Bilder werden nicht zusammen gezeigt, wo immer sie liegen und wie sie auch heißen, bis ein weiteres gleiches gefunden wird.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files</source>
        <extracomment>For one: {n} file</extracomment>
        <translation>
            <numerusform>{n} Datei</numerusform>
            <numerusform>{n} Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files are deleted permanently</source>
        <extracomment>For one: {n} file is deleted permanently</extracomment>
        <translation>
            <numerusform>{n} Datei ist endgültig gelöscht</numerusform>
            <numerusform>{n} Dateien sind endgültig gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files are moved to a folder</source>
        <extracomment>For one: {n} file is moved to a folder</extracomment>
        <translation>
            <numerusform>{n} Datei ist in einen Ordner verschoben</numerusform>
            <numerusform>{n} Dateien sind in einen Ordner verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files are moved to the quarantine</source>
        <extracomment>For one: {n} file is moved to the quarantine</extracomment>
        <translation>
            <numerusform>{n} Datei ist in Quarantäne verschoben</numerusform>
            <numerusform>{n} Dateien sind in Quarantäne verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files are moved to the trash</source>
        <extracomment>For one: {n} file is moved to the trash</extracomment>
        <translation>
            <numerusform>{n} Datei ist in den Papierkorb verschoben</numerusform>
            <numerusform>{n} Dateien sind in den Papierkorb verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files are replaced by a hard link</source>
        <extracomment>For one: {n} file is replaced by a hard link</extracomment>
        <translation>
            <numerusform>{n} Datei ist durch einen Hardlink ersetzt</numerusform>
            <numerusform>{n} Dateien sind durch Hardlinks ersetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files are replaced by a symbolic link</source>
        <extracomment>For one: {n} file is replaced by a symbolic link</extracomment>
        <translation>
            <numerusform>{n} Datei ist durch einen symbolischen Link ersetzt</numerusform>
            <numerusform>{n} Dateien sind durch symbolische Links ersetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files brought back.</source>
        <extracomment>For one: {n} file brought back.</extracomment>
        <translation>
            <numerusform>{n} Datei zurückgeholt.</numerusform>
            <numerusform>{n} Dateien zurückgeholt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files changed since, and cannot be marked until you search again</source>
        <extracomment>For one: {n} file changed since, and cannot be marked until you search again</extracomment>
        <translation>
            <numerusform>{n} Datei ist seither geändert und kann erst nach einer neuen Suche markiert werden</numerusform>
            <numerusform>{n} Dateien sind seither geändert und können erst nach einer neuen Suche markiert werden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files could not be; the reason is beside each.</source>
        <comment>brought back</comment>
        <extracomment>For one: {n} file could not be; the reason is beside each.</extracomment>
        <translation>
            <numerusform>{n} Datei war nicht zurückzuholen; der Grund steht daneben.</numerusform>
            <numerusform>{n} Dateien waren nicht zurückzuholen; der Grund steht jeweils daneben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files deleted permanently after that cannot be brought back.</source>
        <extracomment>For one: {n} file deleted permanently after that cannot be brought back.</extracomment>
        <translation>
            <numerusform>{n} Datei, die danach endgültig gelöscht wurde, kann nicht zurückgeholt werden.</numerusform>
            <numerusform>{n} Dateien, die danach endgültig gelöscht wurden, können nicht zurückgeholt werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files in {groups} would be marked.</source>
        <extracomment>For one: {n} file in {groups} would be marked.</extracomment>
        <translation>
            <numerusform>{n} Datei in {groups} würde markiert.</numerusform>
            <numerusform>{n} Dateien in {groups} würden markiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files lie on a drive without a trash that could take them.</source>
        <extracomment>For one: {n} file lies on a drive without a trash that could take them.</extracomment>
        <translation>
            <numerusform>{n} Datei liegt auf einem Laufwerk ohne Papierkorb, der sie aufnehmen könnte.</numerusform>
            <numerusform>{n} Dateien liegen auf einem Laufwerk ohne Papierkorb, der sie aufnehmen könnte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files marked</source>
        <extracomment>For one: {n} file marked</extracomment>
        <translation>
            <numerusform>{n} Datei markiert</numerusform>
            <numerusform>{n} Dateien markiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files marked and not removed yet. Search again and drop the marks?</source>
        <extracomment>For one: {n} file marked and not removed yet. Search again and drop the marks?</extracomment>
        <translation>
            <numerusform>{n} Datei ist markiert und noch nicht entfernt. Erneut suchen und die Markierung verwerfen?</numerusform>
            <numerusform>{n} Dateien sind markiert und noch nicht entfernt. Erneut suchen und die Markierungen verwerfen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files not compared, each with its reason.</source>
        <extracomment>For one: {n} file not compared, each with its reason.</extracomment>
        <translation>
            <numerusform>{n} Datei nicht verglichen, mit Begründung.</numerusform>
            <numerusform>{n} Dateien nicht verglichen, jede mit Begründung.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files not compared…</source>
        <extracomment>For one: {n} file not compared…</extracomment>
        <translation>
            <numerusform>{n} Datei nicht verglichen…</numerusform>
            <numerusform>{n} Dateien nicht verglichen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files of other kinds.</source>
        <extracomment>For one: {n} file of other kinds.</extracomment>
        <translation>
            <numerusform>{n} Datei anderer Art.</numerusform>
            <numerusform>{n} Dateien anderer Art.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files written to {folder}.</source>
        <extracomment>For one: {n} file written to {folder}.</extracomment>
        <translation>
            <numerusform>{n} Datei nach {folder} geschrieben.</numerusform>
            <numerusform>{n} Dateien nach {folder} geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} frames</source>
        <extracomment>For one: {n} frame</extracomment>
        <translation>
            <numerusform>{n} Einzelbild</numerusform>
            <numerusform>{n} Einzelbilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} groups</source>
        <comment>in so many groups</comment>
        <extracomment>For one: {n} group</extracomment>
        <translation>
            <numerusform>{n} Gruppe</numerusform>
            <numerusform>{n} Gruppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} groups ({shown} shown) with {images}</source>
        <extracomment>For one: {n} group ({shown} shown) with {images}</extracomment>
        <translation>
            <numerusform>{n} Gruppe ({shown} gezeigt) mit {images}</numerusform>
            <numerusform>{n} Gruppen ({shown} gezeigt) mit {images}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} groups left</source>
        <extracomment>For one: {n} group left</extracomment>
        <translation>
            <numerusform>{n} Gruppe übrig</numerusform>
            <numerusform>{n} Gruppen übrig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} groups of duplicates</source>
        <extracomment>For one: {n} group of duplicates</extracomment>
        <translation>
            <numerusform>{n} Gruppe von Duplikaten</numerusform>
            <numerusform>{n} Gruppen von Duplikaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} groups undecided: add a rule that tells them apart.</source>
        <extracomment>For one: {n} group undecided: add a rule that tells them apart.</extracomment>
        <translation>
            <numerusform>{n} Gruppe ist unentschieden: Fügen Sie eine Regel hinzu, die sie unterscheidet.</numerusform>
            <numerusform>{n} Gruppen sind unentschieden: Fügen Sie eine Regel hinzu, die sie unterscheidet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} groups with {images}</source>
        <extracomment>For one: {n} group with {images}</extracomment>
        <translation>
            <numerusform>{n} Gruppe mit {images}</numerusform>
            <numerusform>{n} Gruppen mit {images}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} images</source>
        <extracomment>For one: {n} image</extracomment>
        <translation>
            <numerusform>{n} Bild</numerusform>
            <numerusform>{n} Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} images</source>
        <comment>behind: groups with</comment>
        <extracomment>For one: {n} image</extracomment>
        <translation>
            <numerusform>{n} Bild</numerusform>
            <numerusform>{n} Bildern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} images compared, some only with those of other folders.</source>
        <extracomment>For one: {n} image compared, some only with those of other folders.</extracomment>
        <translation>
            <numerusform>{n} Bild verglichen, manche nur mit denen anderer Ordner.</numerusform>
            <numerusform>{n} Bilder verglichen, manche nur mit denen anderer Ordner.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} images compared.</source>
        <extracomment>For one: {n} image compared.</extracomment>
        <translation>
            <numerusform>{n} Bild verglichen.</numerusform>
            <numerusform>{n} Bilder verglichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} images had been found.</source>
        <extracomment>For one: {n} image had been found.</extracomment>
        <translation>
            <numerusform>{n} Bild war gefunden.</numerusform>
            <numerusform>{n} Bilder waren gefunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} in groups</source>
        <extracomment>For one: {n} in groups</extracomment>
        <translation>
            <numerusform>{n} in Gruppen</numerusform>
            <numerusform>{n} in Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} kB</source>
        <translation>{n} kB</translation>
    </message>
    <message numerus="yes">
        <source>{n} marked</source>
        <extracomment>For one: {n} marked</extracomment>
        <translation>
            <numerusform>{n} markiert</numerusform>
            <numerusform>{n} markiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} marked ({size})</source>
        <extracomment>For one: {n} marked ({size})</extracomment>
        <translation>
            <numerusform>{n} markiert ({size})</numerusform>
            <numerusform>{n} markiert ({size})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} marked ({size}), hidden ones too</source>
        <extracomment>For one: {n} marked ({size}), hidden ones too</extracomment>
        <translation>
            <numerusform>{n} markiert ({size}), auch verborgen</numerusform>
            <numerusform>{n} markiert ({size}), auch verborgene</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} not compared: {kinds}. Nothing of it was changed.</source>
        <extracomment>For one: {n} not compared: {kinds}. Nothing of it was changed.</extracomment>
        <translation>
            <numerusform>{n} nicht verglichen: {kinds}. Nichts davon wurde geändert.</numerusform>
            <numerusform>{n} nicht verglichen: {kinds}. Nichts davon wurde geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of the folders and files are not there, the first of them "{path}". Check the names, or connect their drives, and open them again.</source>
        <extracomment>For one: There is no folder or file "{path}". Check the name, or connect its drive, and open it again.</extracomment>
        <translation>
            <numerusform>Den Ordner oder die Datei „{path}“ gibt es nicht. Prüfen Sie den Namen, oder schließen Sie das Laufwerk an, und öffnen Sie noch einmal.</numerusform>
            <numerusform>{n} der Ordner und Dateien sind nicht da, als Erstes „{path}“. Prüfen Sie die Namen, oder schließen Sie die Laufwerke an, und öffnen Sie noch einmal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of {all} are left</source>
        <comment>files to remove; behind a comma</comment>
        <extracomment>For one: {n} of {all} is left</extracomment>
        <translation>
            <numerusform>{n} von {all} bleibt noch</numerusform>
            <numerusform>{n} von {all} bleiben noch</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of {total} images had been read.</source>
        <translation>{n} von {total} Bildern waren gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>{n} other folders</source>
        <extracomment>For one: {n} other folder</extracomment>
        <translation>
            <numerusform>{n} weiterer Ordner</numerusform>
            <numerusform>{n} weitere Ordner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures are in the groups again.</source>
        <extracomment>For one: {n} picture is in the groups again.</extracomment>
        <translation>
            <numerusform>{n} Bild ist wieder in den Gruppen.</numerusform>
            <numerusform>{n} Bilder sind wieder in den Gruppen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures deleted permanently.</source>
        <extracomment>For one: {n} picture deleted permanently.</extracomment>
        <translation>
            <numerusform>{n} Bild endgültig gelöscht.</numerusform>
            <numerusform>{n} Bilder endgültig gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures left out by what is chosen in Folders….</source>
        <extracomment>For one: {n} picture left out by what is chosen in Folders….</extracomment>
        <translation>
            <numerusform>{n} Bild ist durch die Auswahl unter „Ordner…“ ausgelassen.</numerusform>
            <numerusform>{n} Bilder sind durch die Auswahl unter „Ordner…“ ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures moved to a folder.</source>
        <extracomment>For one: {n} picture moved to a folder.</extracomment>
        <translation>
            <numerusform>{n} Bild in einen Ordner verschoben.</numerusform>
            <numerusform>{n} Bilder in einen Ordner verschoben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures moved to the quarantine.</source>
        <extracomment>For one: {n} picture moved to the quarantine.</extracomment>
        <translation>
            <numerusform>{n} Bild in Quarantäne verschoben.</numerusform>
            <numerusform>{n} Bilder in Quarantäne verschoben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures moved to the trash.</source>
        <extracomment>For one: {n} picture moved to the trash.</extracomment>
        <translation>
            <numerusform>{n} Bild in den Papierkorb verschoben.</numerusform>
            <numerusform>{n} Bilder in den Papierkorb verschoben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures remembered, {size}</source>
        <extracomment>For one: {n} picture remembered, {size}</extracomment>
        <translation>
            <numerusform>{n} Bild gemerkt, {size}</numerusform>
            <numerusform>{n} Bilder gemerkt, {size}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures replaced by a hard link.</source>
        <extracomment>For one: {n} picture replaced by a hard link.</extracomment>
        <translation>
            <numerusform>{n} Bild durch einen Hardlink ersetzt.</numerusform>
            <numerusform>{n} Bilder durch Hardlinks ersetzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures replaced by a symbolic link.</source>
        <extracomment>For one: {n} picture replaced by a symbolic link.</extracomment>
        <translation>
            <numerusform>{n} Bild durch einen symbolischen Link ersetzt.</numerusform>
            <numerusform>{n} Bilder durch symbolische Links ersetzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures stay in place. "{name}": {reason}.</source>
        <extracomment>For one: {n} picture stays in place. "{name}": {reason}.</extracomment>
        <translation>
            <numerusform>{n} Bild bleibt an seinem Ort. „{name}“: {reason}.</numerusform>
            <numerusform>{n} Bilder bleiben an ihrem Ort. „{name}“: {reason}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures that the filter hides go too.</source>
        <extracomment>For one: {n} picture that the filter hides goes too.</extracomment>
        <translation>
            <numerusform>{n} Bild, das der Filter verbirgt, geht mit.</numerusform>
            <numerusform>{n} Bilder, die der Filter verbirgt, gehen mit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures were not removed and stay marked; the reason is beside each.</source>
        <extracomment>For one: {n} picture was not removed and stays marked; the reason is beside each.</extracomment>
        <translation>
            <numerusform>{n} Bild wurde nicht entfernt und bleibt markiert; der Grund steht daneben.</numerusform>
            <numerusform>{n} Bilder wurden nicht entfernt und bleiben markiert; der Grund steht jeweils daneben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} plain pictures left for you to decide.</source>
        <extracomment>For one: {n} plain picture left for you to decide.</extracomment>
        <translation>
            <numerusform>{n} nahezu einfarbiges Bild bleibt Ihnen überlassen.</numerusform>
            <numerusform>{n} nahezu einfarbige Bilder bleiben Ihnen überlassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} similar images are not marked: look at them yourself.</source>
        <extracomment>For one: {n} similar image is not marked: look at it yourself.</extracomment>
        <translation>
            <numerusform>{n} ähnliches Bild ist nicht markiert: Sehen Sie es selbst an.</numerusform>
            <numerusform>{n} ähnliche Bilder sind nicht markiert: Sehen Sie sie selbst an.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} {kind}</source>
        <comment>5 damaged</comment>
        <translation>{n} {kind}</translation>
    </message>
    <message>
        <source>{one} goes before {other}</source>
        <translation>{one} vor {other}</translation>
    </message>
    <message>
        <source>{path} is no ONNX model that can be opened: {why}</source>
        <translation>{path} ist kein ONNX-Modell, das sich öffnen lässt: {why}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{stage}: {done} of {total}</source>
        <translation>{stage}: {done} von {total}</translation>
    </message>
    <message>
        <source>{stage}: {done} of {total}, {rate} a second, {time} left</source>
        <translation>{stage}: {done} von {total}, {rate} je Sekunde, noch {time}</translation>
    </message>
    <message>
        <source>{stars} of 5</source>
        <comment>rating</comment>
        <translation>{stars} von 5</translation>
    </message>
    <message>
        <source>{tier} as {name}</source>
        <comment>a copy</comment>
        <translation>gegenüber {name} {tier}</translation>
    </message>
    <message numerus="yes">
        <source>{tier}, {n} images, hidden</source>
        <extracomment>For one: {tier}, {n} image, hidden</extracomment>
        <translation>
            <numerusform>{tier}, {n} Bild, verborgen</numerusform>
            <numerusform>{tier}, {n} Bilder, verborgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{tier}, {n} images, shown</source>
        <extracomment>For one: {tier}, {n} image, shown</extracomment>
        <translation>
            <numerusform>{tier}, {n} Bild, gezeigt</numerusform>
            <numerusform>{tier}, {n} Bilder, gezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>{what} ({one} against {other})</source>
        <comment>why one is kept</comment>
        <translation>{what} ({one} gegen {other})</translation>
    </message>
    <message>
        <source>“{text}” is not on this page.</source>
        <translation>„{text}“ steht nicht auf dieser Seite.</translation>
    </message>
</context>
</TS>
