<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ImageTwin</name>
    <message>
        <source>"{path}" is there already. Choose it with its ending to replace it, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About ImageTwin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Bring back {n} files</source>
        <extracomment>For one: &amp;Bring back {n} file</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter by text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find Dupes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on after deciding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Histograms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next of the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next undecided group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Not compared…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Not duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Options…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous of the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous undecided group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Re-encoded or resized</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove marked…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save review…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Similar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Split here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Swap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take all folders out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take out of the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What the tiers mean…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link to the picture that stays takes the place of each file, and breaks when that picture is moved. Edit &gt; Undo removal takes the links back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page up or down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A search with your settings does not join these two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A search with your settings joins these two: {tier}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder to look in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the selected picture, or take it out: up to four</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After each decision go to the next undecided group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All groups that are shown are decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All images of a group side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All names stay, and lead to the one picture that stays: what changes it shows under each of them. Only within one drive. Edit &gt; Undo removal takes the links back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All {n} pictures of this group go, also the best one. No copy of them stays in what was found.</source>
        <extracomment>For one: All {n} picture of this group go, also the best one. No copy of them stays in what was found.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Another picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another picture that looks similar (picture {n} of its group).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Becomes a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back what was removed last, after asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Bring {n} files back?</source>
        <extracomment>For one: Bring {n} file back?</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Bringing back: {done} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By no distance or hash a pair; their details lie alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. Files that were complete stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the pictures that stay: {done} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the pictures that stay…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose in which order what decides who stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose which folders are searched, protected or left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the cache?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the fil&amp;ter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to sort by changed; with the keyboard: S in this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to sort by dimensions; with the keyboard: S in this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to sort by distance; with the keyboard: S in this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to sort by folder; with the keyboard: S in this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to sort by format; with the keyboard: S in this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to sort by group; with the keyboard: S in this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to sort by marked; with the keyboard: S in this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to sort by name; with the keyboard: S in this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to sort by size; with the keyboard: S in this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to sort by tier; with the keyboard: S in this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close ImageTwin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Come nearer, in all pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare an image as well, up to four, as Shift+click does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare its pictures with each other, and not only with other folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare t&amp;wo photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the group with the selected image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the group's next picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the group's previous picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare this one &amp;too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare this one too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the path of the selected image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete permanently</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete {n} files permanently…</source>
        <extracomment>For one: Delete {n} file permanently…</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted permanently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting permanently: {done} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different</source>
        <comment>bytes or pixels</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each image large beside its reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each of these would join them (threshold above, the others in File &gt; Options…):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the list of folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: the first search fills it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emptying the cache…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;lip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finishing the removal: {done}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First or last image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fol&amp;ders…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to a group that is not decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go further away, in all pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with a review that was saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the review of {names}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the first or the last image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the images a page away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next group that is not decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next or the last part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group {n}, all kept: {images}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group {n}: {images}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups of duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold: let the pictures change places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ImageTwin report {time}</source>
        <comment>name of a folder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Folders…: normal, protected, only protected, left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the compared pictures: move all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the compared pictures: move the divider of the split view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this order keep rules by folder prefer them</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>In {n} groups the picture with the most pixels goes and a smaller one stays.</source>
        <extracomment>For one: In {n} group the picture with the most pixels goes and a smaller one stays.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It cannot be marked: {change}. Search again to compare it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lies in a protected folder (File &gt; Options…), so it is never marked and never changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its pictures are never marked and never changed; no search begins here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPEG quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep all images of the group, and count it as decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep every image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the &amp;left one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the &amp;right one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the left compared image, and mark the right one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the right compared image, and mark the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the selected image, and mark the rest of its group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large thumbnails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay one picture on the other, with a divider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the reference and the image beside it change places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the search wait, or go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark, as the system is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List what was dismissed, and show it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for duplicates in the folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look in the folders below it, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the cache…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the files: {done} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the protected folders…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for files that are gone…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it the re&amp;ference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the decision again that was taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the selected image and those after it a group of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making pictures: {done} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark &amp;all but the best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark all similar images but the best of each group: look at each afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark by &amp;tier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark by r&amp;ules…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark copies that are the same byte by byte, and no others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark copies that show the same pixels, and no others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark copies that were saved again or resized, and no others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark edited copies, and no others: look at each afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark or keep the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the selected image, or keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark verified copies, all but the best of each picture; similar and plain images are left to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium thumbnails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the divider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move through the images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Move {n} files to the folder</source>
        <extracomment>For one: Move {n} file to the folder</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move {n} files to the quarantine</source>
        <extracomment>For one: Move {n} file to the quarantine</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move {n} files to the trash</source>
        <extracomment>For one: Move {n} file to the trash</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Moved to a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to the quarantine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving to the folder: {done} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving to the quarantine: {done} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving to the trash: {done} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never looked in, not even below a folder that is searched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never show the pictures of this group together again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never show the selected image with this group again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next or last part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No settings within reason were found that would join them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal, protected or left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not &amp;duplicates…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done: one of them moves, or has pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was marked: what would go is protected, or changed since the search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of threads, methods, theme and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One image a row, with columns to sort by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One picture of each group stays, so this one cannot be marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the selected f&amp;older</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;review…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the selected image with the system's program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the review…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page up, Page down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position (GPS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quarantine ({fault})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-encoded</source>
        <comment>tier</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading files: {done} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent re&amp;views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove all pictures of the selected group, so that none of them stays, after asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove marked files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the marked files, after asking how</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the whole &amp;group…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the whole group</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Removed {n} entries of files gone or changed.</source>
        <extracomment>For one: Removed {n} entry of files gone or changed.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Replace by hard links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace by symbolic links</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Replace {n} files by hard links</source>
        <extracomment>For one: Replace {n} file by hard links</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace {n} files by symbolic links</source>
        <extracomment>For one: Replace {n} file by symbolic links</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Replaced by a hard link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced by a symbolic link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replacing by hard links: {done} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replacing by symbolic links: {done} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resized</source>
        <comment>tier</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviews</source>
        <comment>kind of files</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role of a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same &amp;file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same &amp;pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save groups and marks, to go on another time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the review…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searched; its pictures are never marked and never changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searched; its pictures can be marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a picture to see it beside its reference; tick the ones to remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+Arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all keys on one sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all of each picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all removals, and bring files back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show each picture's levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the table also what is equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only groups with a picture in that folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only groups with this text in a path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the groups of all distances, folders and formats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the largest picture's pixels as the screen's</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the pictures side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the selected image in the file manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what each kind of copy means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show where the pictures differ, and how far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show which files were not compared, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side &amp;by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small thumbnails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many pictures are alike that above a threshold of {ceiling} a new search is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many pictures are alike that each other threshold takes a new search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong that should not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort the table by the column of the cursor, again the other way round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop what is going on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subfolders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last decision back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the selected image out of its group; it stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell how far any two files are apart by each method, and which settings would join them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That freed {size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The &amp;last one, as it was saved by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache had to be left out or made anew (point here)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache is empty. The next search reads every picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files are gone for good, and no trash holds them. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files go to a folder that you choose. Nothing there is overwritten. Edit &gt; Undo removal brings them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files lie in ImageTwin's own folder on the same drive until you clear it. Edit &gt; Undo removal brings them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files lie in the system's trash until you empty it. Edit &gt; Undo removal brings them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files lie in the system's trash until you empty it. Restore them from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder "{folder}" could not be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language of this window, from the next start on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list shows the first {n}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next search reads every picture again and takes longer. Your pictures are not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other pictures are compared with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reference's picture, edited (picture {n} of its group).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reference: the others are compared with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same</source>
        <comment>bytes or pixels</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second is the first, {done}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system has no program to open "{name}" with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no removal to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These groups are of threshold {shown}, since so many pictures are alike that each other one takes a new search. Click Find Dupes to look at {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These groups are of threshold {shown}, since so many pictures are alike that the search could keep no more. Click Find Dupes to look at {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These groups are of threshold {shown}, which is as far as the search looked. Click Find Dupes to look at {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These groups were found by {used}. Click Find Dupes to look by {method}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They still take room, {size}, until you clear the quarantine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They still take room, {size}, until you empty the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>They were deleted permanently on {time}.</source>
        <extracomment>For one: It was deleted permanently on {time}.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They were moved to a folder on {time}.</source>
        <extracomment>For one: It was moved to a folder on {time}.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They were moved to the quarantine on {time}.</source>
        <extracomment>For one: It was moved to the quarantine on {time}.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They were moved to the trash on {time}.</source>
        <extracomment>For one: It was moved to the trash on {time}.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They were replaced by a hard link on {time}.</source>
        <extracomment>For one: It was replaced by a hard link on {time}.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They were replaced by a symbolic link on {time}.</source>
        <extracomment>For one: It was replaced by a symbolic link on {time}.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>They were {size}; that is free now only where the folder is on another drive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one is n&amp;o duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thumbnail &amp;size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too far apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undecided: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo re&amp;moval…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo removal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What of the last search lies in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was deleted permanently cannot be brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what was found as a page, tables and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on. If it happened while files were being removed, look into the trash. To report it, copy the details below; they are in {path} too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {quality}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an unknown time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes</source>
        <comment>of two photos</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be marked, {change}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closer look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closer look {measure}, where 1 or less is a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged</source>
        <comment>picture</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distance to the reference {distance}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distance {distance}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>hash {method} up to {n} bits</source>
        <extracomment>For one: hash {method} up to {n} bit</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>intact</source>
        <comment>picture</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept</source>
        <comment>one image</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marked</source>
        <comment>one image</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marked before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>method {method}, threshold {threshold}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <comment>a box is ticked</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not compared with itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picture {n} of the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pixels</source>
        <comment>of two photos</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>protected, cannot be marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>re-encoded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rotated {degrees}° clockwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rotated {degrees}° clockwise and mirrored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first {done}</source>
        <comment>of two photos, turned</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>their hashes differ in {n} bits</source>
        <extracomment>For one: their hashes differ in {n} bit</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>turned</source>
        <comment>picture</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turned and mirrored</source>
        <comment>picture</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turned copies: all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turned copies: mirrored ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turned copies: not looked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with "{name}"</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without subfolders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without the checks of proportions and of light and dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <comment>a box is ticked</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done}, compared with the reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{format}, damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{images} ({n} hidden)</source>
        <extracomment>For one: {images} ({n} hidden)</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{images} of {n} pictures</source>
        <extracomment>For one: {images} of {n} picture</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{left}. Nothing was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} MP</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} bits</source>
        <extracomment>For one: {n} bit</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} edited images are not marked: perhaps you want both versions.</source>
        <extracomment>For one: {n} edited image is not marked: perhaps you want both versions.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files changed since, and cannot be marked until you search again</source>
        <extracomment>For one: {n} file changed since, and cannot be marked until you search again</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files deleted permanently after that cannot be brought back.</source>
        <extracomment>For one: {n} file deleted permanently after that cannot be brought back.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files in {groups} would be marked.</source>
        <extracomment>For one: {n} file in {groups} would be marked.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files marked</source>
        <extracomment>For one: {n} file marked</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} groups</source>
        <comment>in so many groups</comment>
        <extracomment>For one: {n} group</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} groups left</source>
        <extracomment>For one: {n} group left</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} groups of duplicates</source>
        <extracomment>For one: {n} group of duplicates</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} groups undecided: add a rule that tells them apart.</source>
        <extracomment>For one: {n} group undecided: add a rule that tells them apart.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} images</source>
        <extracomment>For one: {n} image</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} in groups</source>
        <extracomment>For one: {n} in groups</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} marked</source>
        <extracomment>For one: {n} marked</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures remembered, {size}</source>
        <extracomment>For one: {n} picture remembered, {size}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures that the filter hides go too.</source>
        <extracomment>For one: {n} picture that the filter hides goes too.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} plain pictures left for you to decide.</source>
        <extracomment>For one: {n} plain picture left for you to decide.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} similar images are not marked: look at them yourself.</source>
        <extracomment>For one: {n} similar image is not marked: look at it yourself.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{stars} of 5</source>
        <comment>rating</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tier} as {name}</source>
        <comment>a copy</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
