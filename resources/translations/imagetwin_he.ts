<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he" sourcelanguage="en">
<context>
    <name>ImageTwin</name>
    <message>
        <source>"{first}" and "{second}" are one file. Name two files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>"{folder}" is no folder. Name the folder that the reports are to lie in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>"{folder}" is not a folder. Name the folder that it lies in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>"{name}" is to be removed and to stay at once. Find Dupes again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>"{name}", which belongs to it, lies in a protected folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>"{name}", which belongs to it, {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>"{name}", which would stay, {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>"{path}" (it is "{place}" now)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>"{path}" cannot be compared: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>"{path}" cannot be looked at: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>"{path}" cannot be opened ({what}). It was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>"{path}" cannot be read: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>"{path}" could not be written: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>"{path}" is no file. Name two image files; "imagetwin scan" looks in folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>"{path}" is there already and stays as it is. Name another folder, or have older reports overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>"{path}" is there already. Choose it with its ending to replace it, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>"{path}" {fault}</source>
        <comment>a file and what is wrong</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>"{pattern}" is no pattern of names. Write one such as *.png or thumbs/.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>"{target}", where it would go, lies in a protected folder</source>
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
        <source>&amp;Add</source>
        <comment>a rule</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back up to a folder first:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bits that may differ:</source>
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
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Collage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy versions</source>
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
        <source>&amp;Down</source>
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
        <source>&amp;Export</source>
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
        <source>&amp;Finish it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;First:</source>
        <comment>photo</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Formats…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Frames of animations:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;General</source>
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
        <source>&amp;Guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hash:</source>
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
        <source>&amp;How:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep the folders below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language:</source>
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
        <source>&amp;Leave it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mark these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Method:</source>
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
        <source>&amp;Number of threads:</source>
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
        <source>&amp;Overwrite older reports in this folder</source>
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
        <source>&amp;Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remember pictures between searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <comment>a rule</comment>
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
        <source>&amp;Save</source>
        <comment>a preset</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save review…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Second:</source>
        <comment>photo</comment>
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
        <source>&amp;Show them again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sidecars, raw and film of the same name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Similar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Size limit:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smallest side:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sort:</source>
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
        <source>&amp;Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take all folders out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take out of the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tell me when a long search has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Threshold:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What the tiers mean…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A camera's own format ({format})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A collage has 1 to {most} pairs, not {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file with a picture, from anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link to the picture that stays takes the place of each file, and breaks when that picture is moved. Edit &gt; Undo removal takes the links back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message of the desktop, where this window is not in front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page up or down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pattern of names is empty. Write one such as *.png or thumbs/, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A preset needs a name of 1 to {most} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A removal was cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sample is either a part of the files or a number of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sample must have two files or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A search of the same pictures is then many times quicker</source>
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
        <source>A short code of a picture's light and dark, which edits hardly change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole group cannot be replaced by links: there would be nothing to link to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About ImageTwin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder (Ctrl+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder that was searched before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder to look in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder with pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the folders with your pictures, or drop them here.
ImageTwin compares the pictures and shows those that are alike side by side.
You decide which of them go: nothing is removed until you mark and confirm.</source>
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
        <source>After more than 20 seconds, and only while another window is in front.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alike, and no more than that: an edited copy, another moment of a scene, or chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All formats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All groups</source>
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
    <message>
        <source>All readers are installed. Files of formats that are not read are listed in View &gt; Not compared, and never touched.</source>
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
        <source>Amplified {times} times, mean {mean}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Animations and documents of so many frames or pages are looked at frame by frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another ImageTwin is removing or restoring files. Wait until it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another language is spoken when ImageTwin is started the next time.</source>
        <translation type="unfinished"></translation>
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
        <source>As good as image {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As good as the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As good as the selected one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As many threads as cores are fastest; fewer leave room for other work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the camera wrote it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As they were found: by the reference's pixels, then its bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ascending: press for the other way round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup, files that belong to a picture, metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Becomes a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the one above (Alt+Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behind the one below (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits that may differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both files are the same, byte by byte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both files show the same pixels; only the format or the metadata differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back all files of the chosen removal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back the &amp;run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back the chosen &amp;files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back the files chosen in the lower list</source>
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
        <source>Brought back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By no distance or hash a pair; their details lie alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the bytes of all images but the reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the distance of the nearest image to the reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the group's largest file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the latest change of a file of the group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the reference's folder and name.</source>
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
        <source>C&amp;lear…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera raw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. Files that were complete stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since</source>
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
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder to search; folders can be dropped here, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose in which order what decides who stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder for the backup, or take its tick away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder that the files are moved to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folders with your pictures, or drop them here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two files. Nothing is changed, and neither has to be in the folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what becomes of the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose which folders are searched, protected or left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose which folders are searched, protected or left out (Ctrl+D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clea&amp;r the filter</source>
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
        <source>Clearly changed: less than {percent} % of the pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clearly changed: {percent} % of the pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to sort by this column; with the keyboard: S in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <comment>a dialog</comment>
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
        <source>Colour, 50 x 50 (mse)</source>
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
        <source>Compare two photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing all pairs by features is a part of the thorough scan. Ask for that too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compressed with loss ({format})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compressed without loss ({format})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies are put into this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies each file there before it is removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies turned by 90, 180 or 270 degrees or mirrored are found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies with left and right exchanged are found.</source>
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
        <source>Copy the versions, for a report of a fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged, {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
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
        <source>Date taken, rating, keywords and description of the removed ones, as an XMP file. Can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <comment>a preset</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoded at 1/2, 1/4 or 1/8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoded whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete permanently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the preset of that name</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete {n} files permanently</source>
        <extracomment>For one: Delete {n} file permanently</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete {n} files permanently?</source>
        <extracomment>For one: Delete {n} file permanently?</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
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
        <source>Descending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descending: press for the other way round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
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
        <source>Distance {least} to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Distance {least} to {most}: {n} pairs</source>
        <extracomment>For one: Distance {least} to {most}: {n} pair</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Distances by each method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <comment>a removal</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a folder to another place, or press Alt with an arrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicates:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EXIF, XMP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EXIF, XMP, IPTC</source>
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
        <source>Endings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every image of the group of "{name}" is marked. Keep at least one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export report</source>
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
        <source>F&amp;older:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features need OpenCV, which is not installed: {command}, or scan without them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer pixels: {one} against {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File si&amp;ze from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of the removal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of unplugged drives are not gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that belong to a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that were not compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files to remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by name or folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter folders by text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find Dupes again to see them among the groups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find Dupes again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find Dupes compares the pictures in the folders above and changes none of them.
In Folders… you can protect a folder, leave one out, or compare it with the others only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find duplicate pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds copies that were resized or saved again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds duplicate and near-duplicate pictures, shows them side by side, and removes what you mark, safely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds edited and turned copies and similar pictures, and takes several times as long. A threshold of 35 means a cosine of 0.65.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds edited and turned copies too; hardly ever wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds more edited copies, and more that only look alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds no more than the method above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish it: remove the rest, each checked again.
Take it back: bring back what was removed.
Leave it as it is: keep what was done, and do nothing more.
Later: ask again at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finishing the removal: {done}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First by path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First or last image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flip</source>
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
        <source>Folder for the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder to move to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder, in this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders to look in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders, the preferred first, with ; between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For and against: {image}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget all pictures; the next search reads them again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the chosen entries: the next search shows these pictures together again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format, in this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formats, the preferred first: TIFF; JPEG; WEBP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames of animations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the MIT licence. The parts that it is made with have licences of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get it again, or correct the TOML beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to a group that is not decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the page before</source>
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
        <source>Go on to the page after</source>
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
        <source>Goes to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey, 256 x 146, strict (mse-grey)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
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
        <source>Grouping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups of duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups that are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has no metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher JPEG quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold: let the pictures change places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds:</source>
        <comment>the cache</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the search is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many pairs of images there are at each distance; the heights are logarithmic.
Drag the line to move the threshold. Click a bar to see its images alone.
Keys: left and right choose a bar, Space shows it alone, up and down move the threshold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many pictures are read and compared at the same time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the files are removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How two pictures are compared; another method has a threshold of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IMG.jpg becomes IMG_1.45.jpg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ImageTwin report {time}</source>
        <comment>name of a folder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images, one a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Folders…: normal, protected, only protected, left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a protected folder</source>
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
        <source>Install ImageTwin again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intact, the other is damaged</source>
        <translation type="unfinished"></translation>
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
        <source>It lies in a protected folder (File &gt; Folders…), so it is never marked and never changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It was at {n} files just then, which is looked at first.</source>
        <extracomment>For one: It was at {n} file just then, which is looked at first.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It was kept as {path}, and the defaults are used.</source>
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
        <source>Keeps apart different drawings on the same background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps apart what looks alike only when squashed to a square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;ater</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large preview, else half size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large thumbnails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger pictures are listed as not compared, to save memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest &amp;picture:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest picture</source>
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
        <source>Leave out &amp;names:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out larger files; 0 leaves out none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out pictures with a shorter side; 0 leaves out none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out smaller files; 0 leaves out none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left in place: {reason}</source>
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
        <source>Less compressed: JPEG quality {one} against {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less compressed: {one} bits a pixel against {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Less metadata: {n} fields against {other}</source>
        <extracomment>For one: Less metadata: {n} field against {other}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Less sharp at the same size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the chosen rule decide earlier (Alt+Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the chosen rule decide later (Alt+Down)</source>
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
        <source>Let the search wait, or go on (Ctrl+P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light and dark alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark</source>
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
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {number}: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List all documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List what was dismissed, and show it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longer path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for duplicates in the folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for duplicates in the folders (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for e&amp;dits too: crops, overlays, rotations</source>
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
        <source>Looking at what is installed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking closely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for duplicates…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for files that are gone…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M&amp;atching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MB</source>
        <comment>megabytes, after a number</comment>
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
        <source>Make the same folders there, so that it stays seen where each file was</source>
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
        <source>Making the report…</source>
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
        <source>Mark by rul&amp;es…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark by rules</source>
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
        <source>Marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean {mean}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure how far the two are apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium thumbnails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirrored ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More compressed: JPEG quality {one} against {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More compressed: {one} bits a pixel against {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More find more edited copies, and more pictures that only look alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>More metadata: {n} fields against {other}</source>
        <extracomment>For one: More metadata: {n} field against {other}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>More pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More pixels: {one} against {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More threads than cores use more memory and are rarely faster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the divider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the files to ImageTwin's own folder on the same drive instead</source>
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
        <source>N normal, P protected, O only protected, not searched, L left out. Space ticks a box, Alt with an arrow moves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N, P, O, L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name fits a pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name fits no pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names to leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs OpenCV, which is not installed: {command}</source>
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
        <source>Newer file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next or last part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No browser opened {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No common part found: laid edge to edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No difference can be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No duplicates are left to review in what was found.
History… brings back what was removed, and Undo takes decisions back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No duplicates found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder has this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder is searched. Add one, or make one normal or protected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder was given. Name at least one folder to look in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folders yet. Add one, or drop some here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key has this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture in these folders could be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pictures found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No settings within reason were found that would join them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>None of the {n} files can be removed: {why}. {advice}</source>
        <extracomment>For one: Nothing can be removed: {why}. {advice}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
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
        <source>Not all copies had been looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all edits had been looked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not as a camera wrote it ({format})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not brought back: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done: one of them moves, or has pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not installed: {how}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not intact: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not looked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not removed: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is marked. Mark the images that you want to remove first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to show with this filter.
Tick another box above, or clear the filter (Ctrl+Shift+F).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. What was read is remembered for the next search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was dismissed. Press N on a group whose pictures are no duplicates of each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was marked: what would go is protected, or changed since the search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was removed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of threads, methods, theme and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <comment>no hash</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One image a row, with columns to sort by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One pattern a line: *.gif leaves out files, thumbs/ folders, /2019/raw/ just that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One picture of each group stays, so this one cannot be marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One picture, cropped, covered, turned or recoloured: laid over each other, the rest of both agrees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One picture, saved again or in another size; a closer look found no other difference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only copies that lie as the original does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the same &amp;proportions, within 10 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the selected f&amp;older</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only with &amp;light and dark in the same places</source>
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
        <source>Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDQ, 256 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PHash, 64 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page of the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page up, Page down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs by distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of ImageTwin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patterns as in a .gitignore, one a line; upper and lower case are the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patterns of names, with ; between: *(copy)*; IMG_*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused. {progress}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures that lie on each other, and what was done to them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place of the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place:</source>
        <comment>of the cache</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planning…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position (GPS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Enter when the folder is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press to show all distances again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protection holds at once, all else from the next search on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the &amp;distance into the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this rule at the end of the list</source>
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
        <source>Raise the threshold to find pictures that are less alike, or add another folder.</source>
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
        <source>Read by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read how everything is done; no network is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading files: {done} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the licences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent re&amp;views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removal finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove all pictures of the selected group, so that none of them stays, after asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove entries of &amp;files that are gone</source>
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
    <message>
        <source>Removed</source>
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
        <source>Res&amp;ume</source>
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
        <source>Rotated and mirrored ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule to add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules in their order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules saved under a name; type a new name and press Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run {run} came to its end, so there is nothing to finish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ummary</source>
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
        <source>Same proportions</source>
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
        <source>Save these rules under the name above</source>
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
        <source>Say which folder the files are to be moved to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search: a key, or what it is to do</source>
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
        <source>Second photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a picture to see it beside its reference; tick the ones to remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharper at the same size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+Arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorter path</source>
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
        <source>Show groups of all distances again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the table also what is equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only folders with this text (Ctrl+F); clear it to move folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only groups in which one path has all of these words (Ctrl+F)</source>
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
        <source>Show only the keys of which the text, or the key itself, has this</source>
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
        <source>Show the report in the file manager</source>
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
        <source>Show where the chosen file lies now</source>
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
        <source>Show which formats are read, by what, and what would bring the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side &amp;by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sidecar written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sidecars (XMP, THM), and the raw file or the film of the same name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similar pictures were not looked for by embedding. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the thumbnails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the thumbnails (Ctrl+1, Ctrl+2, Ctrl+3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small thumbnails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest side</source>
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
        <source>Sort groups by</source>
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
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting…</source>
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
        <source>Stop the search (Esc)</source>
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
        <source>T&amp;heme:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;urned copies:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the chosen rule out (Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the folder out of this list (Del)</source>
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
        <source>Take this folder out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken earlier: {one} against {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken later: {one} against {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes much longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell how far any two files are apart by each method, and which settings would join them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell of the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text that is cut is whole when the mouse rests on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts and &amp;drawings only where they are nearly equal</source>
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
        <source>The aspect tolerance must be 0 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best of its group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache "{path}" cannot be used, so files are read again: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache "{path}" is damaged ({why}); it is now "{name}", and a new one is made.</source>
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
        <source>The ceiling must be a number not below the threshold of {threshold}, not {ceiling}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dates must be in order: the first day first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The defaults are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files are gone for good, and no trash holds them. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files are moved to this folder</source>
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
        <source>The first rule decides first. Drag a rule, or move it with Alt+Up and Alt+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first three are verified: both files were looked at and found to hold one picture. "Mark all but the best" marks those alone; what is similar is left to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder "{folder}" cannot be made: {why}. Name another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder "{folder}" cannot be opened: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder "{folder}" could not be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder "{folder}" is not there. Check the name, or plug the drive in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder "{folder}" vanished during the search, or its drive did. Connect the drive and search again: what the cache has kept is not read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder "{folder}" vanished during the search, or its drive did. {progress} Connect the drive and search again: what the cache has kept is not read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder that files are moved to, "{folder}", is a protected one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder that files are moved to, "{folder}", must be named with its whole path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder that the backup is written to, "{folder}", is a protected one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder that the backup is written to, "{folder}", must be named with its whole path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folders to look in. Drop folders here to add them; Folders… says how each is searched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The formats with a sign need a package that is not installed. Until then their files are listed in View &gt; Not compared, and never touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The groups appear here when all is compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The installed onnxruntime knows neither CUDA nor DirectML. Use the device cpu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal "{path}" cannot be opened ({why}). Nothing is removed without it: make room or give write permission there, or rename a damaged file, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal "{path}" cannot be used ({why}). Nothing more is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal "{path}" is damaged ({what}). Nothing more is removed: rename the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal "{path}" was written by another version of ImageTwin ({why}). Use that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal beside "{path}" cannot be locked ({why}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language of this window, from the next start on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest difference that still counts as a duplicate.
50: almost only copies that were resized or saved again.
200: the usual value; copies with small edits too.
500: looser; look closely before you remove.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest file size is below the smallest. Raise it, or set it to any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limit of {hash} must lie between 0 and {most} bits, not {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limits of the size must be 0 or more, and the largest not below the smallest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list shows the first {n}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The method embedding needs ONNX Runtime, which is not installed: {command}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The method {method} has no hash beside it. Leave the hash out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {path} cannot be read: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {path} failed: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {path} is damaged or another one: its SHA-256 is not the known one. {again}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newer file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next search reads every picture again and takes longer. Your pictures are not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The older file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The only folder is not compared with itself.
Add another one, or change that in Folders….</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The only folder to search is not compared with itself: nothing would be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other pictures are compared with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package onnxruntime cannot be loaded: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pairs of this scan were not kept. Scan again to use another threshold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part that is sampled must be above 0 and at most 1, not {part}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photos are being compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pixel budget must be at least one pixel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan is not whole ({what}). Make it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan replaces files by links and does not say to what. Make it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan's schema is {found}, this program reads {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The processes that make the pictures could not be started. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The processes that make the pictures have ended. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The processes that were to do the scan have ended. Start the scan again.</source>
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
        <source>The removal of {when} did not come to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The review "{path}" cannot be read ({why}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The review "{path}" cannot be renamed ({why}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The review "{path}" was written by another version of ImageTwin ({why}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The review could not be saved to "{path}" ({why}).</source>
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
        <source>The scan could not write its temporary files to {folder}: {why}. Free some space there, or name another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scan could not write its temporary files to {folder}: {why}. Free some space there, or set TMPDIR to a folder with room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scan's temporary file ended before fingerprint {number}.</source>
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
        <source>The selected group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be read ({why}). {outcome}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be saved to {path}: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest correlation must lie between -1 and 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest side must be 0 pixels or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system has no program to open "{name}" with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The threshold must be a number of 0 or more, not {threshold}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The variance below which an image is flat must be 0 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker processes ended three times while comparing, perhaps for want of memory. Close other programs, or set fewer threads, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too many folders "{name}" in "{parent}". Name another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {n} presets already. Delete one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {n} sides to compare. Name no more than {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file "{path}". Check the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no format "{name}". Choose among: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no hash "{name}". Choose one of: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no method "{name}". Choose one of: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no removal to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no run {run} in the journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no run {run} in the journal. "imagetwin history" lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is only one folder to compare, and images of one are not compared. Name another one.</source>
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
        <source>They do not go to the trash. Neither ImageTwin nor the system can bring them back.</source>
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
    <message numerus="yes">
        <source>This computer has {n} cores.</source>
        <extracomment>For one: This computer has {n} core.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This is no plan that can be read ({what}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one is n&amp;o duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This rule needs nothing more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This scan tells the groups only at a threshold of {known}, not at {wanted}. Scan again to use that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This scan tells the groups up to a threshold of {known}, not at {wanted}. Scan again to use that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thorough scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thorough:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those of no more frames are known as copies, too, when they were saved again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold slider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thumbnail &amp;size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticked: these images are shown and may be marked; else they are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tier</source>
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
        <source>Turned copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undecided: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo finished</source>
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
        <source>Undo {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until that file is repaired or renamed all groups are shown, and nothing can be dismissed for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to</source>
        <comment>before a number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use &amp;quarantine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual: {usual}. Pictures with nothing in common differ in about {half}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is known of a picture is kept, so that it need not be read again until it changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is known of the compared images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is known of the compared images: what differs, or all with the switch above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is no duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is to be seen, by a neural network (embedding)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What of the last search lies in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the chosen rule is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the picture that stays has before the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the tiers mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was deleted permanently cannot be brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was dismissed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was dismissed cannot be read from "{path}" ({why}). {help}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was dismissed cannot be used in "{path}" ({why}). {help}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was dismissed is damaged in "{path}" ({why}). {help}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was dismissed is in "{path}", which another version of ImageTwin wrote ({why}). Use that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was not used for the longest time leaves first; 1,000 MB hold 120,000 pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would be marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel: zoom to the pointer. Drag: move all pictures. Double click: fit, or 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it lies now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the cache is; the files beside it belong to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the report's files go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which groups the rules decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which rotated and mirrored copies are looked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who stays, the first that decides on top:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without this no file that is there is touched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what the picture that stays &amp;lacks into a sidecar beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what was found as a page, tables and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Writes what was found, {n} groups, into files to keep or to hand on:</source>
        <extracomment>For one: Writes what was found, {n} group, into files to keep or to hand on:</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
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
        <source>a hard link cannot lead to another drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a symbolic link that an earlier removal put in a file's place leads to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {quality}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an unexpected fault ({what})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an unknown time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any</source>
        <comment>no limit of size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bits</source>
        <comment>after a number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>border added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>border removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both are plain, and a pair from a cosine of {cosine} only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes</source>
        <comment>of two photos</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes to free</source>
        <comment>order</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled before its turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be looked at: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be marked, {change}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>caption added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose the quarantine for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>clearing {n} marks</source>
        <extracomment>For one: clearing {n} mark</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
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
        <source>collage.jpg: 20 pairs drawn by lot, with their scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colours changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cosine {cosine}, Euclidean {euclidean}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not be decoded ({what})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cropped to {amount} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged</source>
        <comment>kind of fault</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged</source>
        <comment>picture</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged (only a part of it can be decoded)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged (wrong checksum in {chunk})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged ({what})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged, or not in a supported image format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date</source>
        <comment>order</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>declares XML entities or a document type, which XMP has none of</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>dismissing a group of {n} images</source>
        <extracomment>For one: dismissing a group of {n} image</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>dismissing {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distance</source>
        <comment>order</comment>
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
    <message>
        <source>edited</source>
        <comment>tier</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <comment>kind of fault</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty (0 bytes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equal by all rules: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>equal by all rules: {names} and {n} more</source>
        <extracomment>For one: equal by all rules: {names} and {n} more</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>excluded</source>
        <comment>kind of fault</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <comment>kind of fault</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file size</source>
        <comment>order</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files of this format are not read ({format})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first by its path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folder</source>
        <comment>order</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frames</source>
        <comment>after a number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go with their picture</source>
        <comment>sidecars, raw and film</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>had the same bytes as "{path}", which was changed since</source>
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
        <source>in a format of cameras, with the camera's name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a protected folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in cloud</source>
        <comment>kind of fault</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>install the package {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>intact</source>
        <comment>picture</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>intact (the other is {fault})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is XML, but no XMP: it has no rdf:RDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a backup, which stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a marked file under another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is gone from its place and was not found in the trash; look there for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is neither in its place nor at "{path}" as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not at "{path}" any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not at "{path}" any more as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not found in the trash; if it is there, restore "{name}" from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not in the encoding {encoding} that it claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not the link any more that was put in its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not there any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not well-formed XML: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not whole: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is on another drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is written in a way that cannot be completed safely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be looked at ({why})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be told whether its drive has a trash: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it changes while it is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is larger than the recycle bin of the drive {drive}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no review of ImageTwin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not there any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is of version {found}, this program reads version {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is the same file as "{path}", which would stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it lies in a protected folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it lies in the folder for what is removed, or for its backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was changed after it was compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was changed after the scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its film "{name}" would go with it, and "{survivor}", which stays, has none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its name was taken, so it is "{name}" now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its path is longer than the 260 characters that Windows' trash and most programs can use: shorten the name of a folder above it, and search again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its raw file "{name}" would go with it, and "{survivor}", which stays, has none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kB</source>
        <comment>kilobytes, after a number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>keeping all of a group of {n} images</source>
        <extracomment>For one: keeping all of a group of {n} image</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>keeping only {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keeping {kept}, marking {marked}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keeping {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>keeping {n} images</source>
        <extracomment>For one: keeping {n} image</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>kept</source>
        <comment>one image</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept {name}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>larger file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out by you, in Folders…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less compressed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lies in a trash or in the quarantine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lies in the folder for what is removed, or for its backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longer path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>making {name} the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marked</source>
        <comment>one image</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marked ({distance})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marked before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marking {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>marking {n} images</source>
        <extracomment>For one: marking {n} image</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>marking {n} images and keeping {kept}</source>
        <extracomment>For one: marking {n} image and keeping {kept}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>megapixels</source>
        <comment>after a number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>method {method}, threshold {threshold}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moving the threshold to {threshold}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newer file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <comment>a box is ticked</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no even borders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no hard link can be made here: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no permission</source>
        <comment>kind of fault</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no permission to read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no symbolic link can be made here: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a file</source>
        <comment>kind of fault</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not an ordinary file (a pipe, a socket or a device)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not compared with itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in its place any more: {files}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not supported ({what})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not visible</source>
        <comment>kind of fault</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not visible to the worker {host}, or not as it is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nowhere: it was deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>older file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only in the cloud: make it available offline to compare it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other formats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overlay on {amount} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pairs.csv and files.csv: for a spreadsheet or a program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pasted into a larger picture, {amount} % of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picture {n} of the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pip install {package}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pixels</source>
        <comment>after a number</comment>
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
        <source>protecting folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quality</source>
        <comment>order</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quality {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>re-encoded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>re-encoded or resized</source>
        <comment>tier</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read error</source>
        <comment>kind of fault</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected by the gates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected: light and dark lie in other places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>report.html: all groups with pictures, to filter, sort and print, in one file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>report.json: everything, for programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rotated {degrees}°</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rotated {degrees}° and mirrored</source>
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
        <source>rotated {degrees}° counterclockwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run the full installer of ImageTwin and tick "{component}"</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same file</source>
        <comment>tier</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same pixels</source>
        <comment>tier</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sharper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shorter path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>similar</source>
        <comment>tier</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smaller file</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>splitting off {n} images</source>
        <extracomment>For one: splitting off {n} image</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>stay</source>
        <comment>sidecars, raw and film</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stretched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>summary.txt: a few lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taking {name} out of its group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the copy is not the same as the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the drive of {folder} cannot be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the drive {drive} has no trash that may be written to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the drive {drive} is a disc, so it has no recycle bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the drive {drive} is in memory, so it has no recycle bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the drive {drive} is not a volume of its own, so it has no recycle bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the drive {drive} is not there, so it has no recycle bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the drive {drive} is of a kind that Windows does not know, so it has no recycle bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the drive {drive} is on the network, so it has no recycle bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the drive {drive} is on the network, so it has no trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the drive {drive} is removable, so it has no recycle bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is larger than {n} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first {done}</source>
        <comment>of two photos, turned</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder cannot be listed: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the image that would stay, "{path}", {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the link that was made does not lead to the image that stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name "{name}" is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the original lies at "{path}"</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the other's name fits {pattern}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the recycle bin may not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the recycle bin of the drive {drive} does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the recycle bin of the drive {drive} is switched off, so Windows would delete at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sidecar "{name}" of the image that stays cannot be completed: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sidecar "{name}" of the image that stays is too large to be completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sidecar is as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the system's temporary folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the trash did not take it: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the trash lost a file before its turn, so nothing more was given to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the trash reported success</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the trash reported success, but the file is still in its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the trash {folder} lies on another drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the trash {folder} may not be written to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the worker process died while decoding it</source>
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
        <source>there is no folder on the drive {drive} in which a quarantine may be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this copy of ImageTwin was built without {package}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this drive has no trash that may be written to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>timed out</source>
        <comment>kind of fault</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>timed out: decoding took longer than {seconds} seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <comment>between the smallest and the largest size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too large</source>
        <comment>kind of fault</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too large ({what})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too large for the memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too large: {pixels} pixels to hold, the limit is {limit} megapixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too little to see inside the borders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too little to see to be known by it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>truncated</source>
        <comment>kind of fault</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>truncated (the file ends early)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>truncated ({what})</source>
        <translation type="unfinished"></translation>
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
        <comment>distance</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unnamed profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unsupported</source>
        <comment>kind of fault</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vanished</source>
        <comment>kind of fault</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vanished during the scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was changed after the scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was changed in the last moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was changed since it was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was changed since; it lies at "{path}"</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was changed while it was copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was changed, and is not in the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was deleted for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was lost on the way (a fault of the program): scan again to compare it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was on a drive that is not there now; connect it. It lies at "{path}"</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was replaced by another file after the scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was replaced by another file in the last moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was restored</source>
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
        <source>worker died</source>
        <comment>kind of fault</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <comment>a box is ticked</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{account}, and the file is gone from its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{account}, but the file is neither in its place nor in the trash</source>
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
    <message>
        <source>{hours} h {minutes} min</source>
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
        <source>{minutes} min {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{named} and {n} more</source>
        <extracomment>For one: {named} and {n} more</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is a part of the program's source, and does not come with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} of {others}</source>
        <comment>a file, and those of its group</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of 255</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} MP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} TB</source>
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
    <message>
        <source>{n} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} characters</source>
        <extracomment>For one: {n} character</extracomment>
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
        <source>{n} entries</source>
        <extracomment>For one: {n} entry</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} entries. Such pictures are not shown together, wherever they lie and whatever they are called, until another one like them is found.</source>
        <extracomment>For one: {n} entry. Such pictures are not shown together, wherever they lie and whatever they are called, until another one like them is found.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files</source>
        <extracomment>For one: {n} file</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files are deleted permanently</source>
        <extracomment>For one: {n} file is deleted permanently</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files are moved to a folder</source>
        <extracomment>For one: {n} file is moved to a folder</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files are moved to the quarantine</source>
        <extracomment>For one: {n} file is moved to the quarantine</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files are moved to the trash</source>
        <extracomment>For one: {n} file is moved to the trash</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files are replaced by a hard link</source>
        <extracomment>For one: {n} file is replaced by a hard link</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files are replaced by a symbolic link</source>
        <extracomment>For one: {n} file is replaced by a symbolic link</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files brought back.</source>
        <extracomment>For one: {n} file brought back.</extracomment>
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
        <source>{n} files could not be; the reason is beside each.</source>
        <comment>brought back</comment>
        <extracomment>For one: {n} file could not be; the reason is beside each.</extracomment>
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
        <source>{n} files lie on a drive without a trash that could take them.</source>
        <extracomment>For one: {n} file lies on a drive without a trash that could take them.</extracomment>
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
        <source>{n} files marked and not removed yet. Search again and drop the marks?</source>
        <extracomment>For one: {n} file marked and not removed yet. Search again and drop the marks?</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files not compared, each with its reason.</source>
        <extracomment>For one: {n} file not compared, each with its reason.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files not compared…</source>
        <extracomment>For one: {n} file not compared…</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files of other kinds.</source>
        <extracomment>For one: {n} file of other kinds.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files written to {folder}.</source>
        <extracomment>For one: {n} file written to {folder}.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} frames</source>
        <extracomment>For one: {n} frame</extracomment>
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
        <source>{n} groups ({shown} shown) with {images}</source>
        <extracomment>For one: {n} group ({shown} shown) with {images}</extracomment>
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
        <source>{n} groups with {images}</source>
        <extracomment>For one: {n} group with {images}</extracomment>
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
        <source>{n} images</source>
        <comment>behind: groups with</comment>
        <extracomment>For one: {n} image</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} images compared, some only with those of other folders.</source>
        <extracomment>For one: {n} image compared, some only with those of other folders.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} images compared.</source>
        <extracomment>For one: {n} image compared.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} images had been found.</source>
        <extracomment>For one: {n} image had been found.</extracomment>
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
    <message>
        <source>{n} kB</source>
        <translation type="unfinished"></translation>
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
        <source>{n} marked ({size})</source>
        <extracomment>For one: {n} marked ({size})</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} marked ({size}), hidden ones too</source>
        <extracomment>For one: {n} marked ({size}), hidden ones too</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} not compared: {kinds}. Nothing of it was changed.</source>
        <extracomment>For one: {n} not compared: {kinds}. Nothing of it was changed.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of {all} are left</source>
        <comment>files to remove; behind a comma</comment>
        <extracomment>For one: {n} of {all} is left</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of {total} images had been read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} other folders</source>
        <extracomment>For one: {n} other folder</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures are in the groups again.</source>
        <extracomment>For one: {n} picture is in the groups again.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures deleted permanently.</source>
        <extracomment>For one: {n} picture deleted permanently.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures left out by what is chosen in Folders….</source>
        <extracomment>For one: {n} picture left out by what is chosen in Folders….</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures moved to a folder.</source>
        <extracomment>For one: {n} picture moved to a folder.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures moved to the quarantine.</source>
        <extracomment>For one: {n} picture moved to the quarantine.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures moved to the trash.</source>
        <extracomment>For one: {n} picture moved to the trash.</extracomment>
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
        <source>{n} pictures replaced by a hard link.</source>
        <extracomment>For one: {n} picture replaced by a hard link.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures replaced by a symbolic link.</source>
        <extracomment>For one: {n} picture replaced by a symbolic link.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures stay in place. "{name}": {reason}.</source>
        <extracomment>For one: {n} picture stays in place. "{name}": {reason}.</extracomment>
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
        <source>{n} pictures were not removed and stay marked; the reason is beside each.</source>
        <extracomment>For one: {n} picture was not removed and stays marked; the reason is beside each.</extracomment>
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
        <source>{n} {kind}</source>
        <comment>5 damaged</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{one} goes before {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is no ONNX model that can be opened: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stage}: {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stage}: {done} of {total}, {rate} a second, {time} left</source>
        <translation type="unfinished"></translation>
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
    <message numerus="yes">
        <source>{tier}, {n} images, hidden</source>
        <extracomment>For one: {tier}, {n} image, hidden</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{tier}, {n} images, shown</source>
        <extracomment>For one: {tier}, {n} image, shown</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{what} ({one} against {other})</source>
        <comment>why one is kept</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not on this page.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
