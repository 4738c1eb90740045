<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he" sourcelanguage="en">
<context>
    <name>ImageTwin</name>
    <message>
        <source>"{first}" and "{second}" are one file. Name two files.</source>
        <translation>״⁨{first}⁩״ ו־״⁨{second}⁩״ הם אותו קובץ. יש לציין שני קבצים.</translation>
    </message>
    <message>
        <source>"{folder}" is no folder. Name the folder that the reports are to lie in.</source>
        <translation>״⁨{folder}⁩״ אינה תיקייה. יש לציין את התיקייה שבה יישמרו הדוחות.</translation>
    </message>
    <message>
        <source>"{folder}" is not a folder. Name the folder that it lies in.</source>
        <translation>״⁨{folder}⁩״ אינה תיקייה. יש לציין את התיקייה שבה הוא נמצא.</translation>
    </message>
    <message>
        <source>"{name}" is to be removed and to stay at once. Find Dupes again.</source>
        <translation>״⁨{name}⁩״ אמור להיות מוסר ולהישאר בעת ובעונה אחת. יש לחפש כפילויות מחדש.</translation>
    </message>
    <message>
        <source>"{name}", which belongs to it, lies in a protected folder</source>
        <translation>״⁨{name}⁩״, השייך אליה, נמצא בתיקייה מוגנת</translation>
    </message>
    <message>
        <source>"{name}", which belongs to it, {fault}</source>
        <translation>״⁨{name}⁩״, השייך אליה, {fault}</translation>
    </message>
    <message>
        <source>"{name}", which would stay, {fault}</source>
        <translation>״⁨{name}⁩״, שאמור להישאר, {fault}</translation>
    </message>
    <message>
        <source>"{path}" (it is "{place}" now)</source>
        <translation>״⁨{path}⁩״ (כעת הוא ״⁨{place}⁩״)</translation>
    </message>
    <message>
        <source>"{path}" cannot be compared: {why}.</source>
        <translation>לא ניתן להשוות את ״⁨{path}⁩״: ⁨{why}⁩.</translation>
    </message>
    <message>
        <source>"{path}" cannot be looked at: {why}</source>
        <translation>לא ניתן לבדוק את ״⁨{path}⁩״: ⁨{why}⁩</translation>
    </message>
    <message>
        <source>"{path}" cannot be opened ({what}). It was left as it is.</source>
        <translation>לא ניתן לפתוח את ״⁨{path}⁩״ (⁨{what}⁩). הוא נשאר כפי שהיה.</translation>
    </message>
    <message>
        <source>"{path}" cannot be read: {why}.</source>
        <translation>לא ניתן לקרוא את ״⁨{path}⁩״: ⁨{why}⁩.</translation>
    </message>
    <message>
        <source>"{path}" could not be written: {why}.</source>
        <translation>לא ניתן היה לכתוב אל ״⁨{path}⁩״: ⁨{why}⁩.</translation>
    </message>
    <message>
        <source>"{path}" is no file. Name two image files; "imagetwin scan" looks in folders.</source>
        <translation>״⁨{path}⁩״ אינו קובץ. יש לציין שני קובצי תמונה; ״imagetwin scan״ מחפש בתיקיות.</translation>
    </message>
    <message>
        <source>"{path}" is there already and stays as it is. Name another folder, or have older reports overwritten.</source>
        <translation>״⁨{path}⁩״ כבר קיים ונשאר כפי שהוא. יש לציין תיקייה אחרת, או לאפשר החלפה של דוחות ישנים.</translation>
    </message>
    <message>
        <source>"{path}" is there already. Choose it with its ending to replace it, or choose another name.</source>
        <translation>״⁨{path}⁩״ כבר קיים. אפשר לבחור בו יחד עם הסיומת כדי להחליפו, או לבחור שם אחר.</translation>
    </message>
    <message>
        <source>"{path}" {fault}</source>
        <comment>a file and what is wrong</comment>
        <translation>״⁨{path}⁩״ {fault}</translation>
    </message>
    <message>
        <source>"{pattern}" is no pattern of names. Write one such as *.png or thumbs/.</source>
        <translation>״⁨{pattern}⁩״ אינו תבנית של שמות. יש לכתוב תבנית כגון ⁨*.png⁩ או ⁨thumbs/⁩.</translation>
    </message>
    <message>
        <source>"{target}", where it would go, lies in a protected folder</source>
        <translation>״⁨{target}⁩״, היעד המיועד, נמצא בתיקייה מוגנת</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100%</translation>
    </message>
    <message>
        <source>&amp;About ImageTwin</source>
        <translation>על &amp;אודות ImageTwin</translation>
    </message>
    <message>
        <source>&amp;Actions</source>
        <translation>&amp;פעולות</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <comment>a rule</comment>
        <translation>הו&amp;ספה</translation>
    </message>
    <message>
        <source>&amp;Add folder…</source>
        <translation>&amp;הוספת תיקייה…</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>ה&amp;וספה…</translation>
    </message>
    <message>
        <source>&amp;All facts</source>
        <translation>&amp;כל הנתונים</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;אחורה</translation>
    </message>
    <message>
        <source>&amp;Back up to a folder first:</source>
        <translation>&amp;גיבוי תחילה לתיקייה:</translation>
    </message>
    <message>
        <source>&amp;Bits that may differ:</source>
        <translation>ס&amp;יביות שמותר שיהיו שונות:</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Bring back {n} files</source>
        <extracomment>For one: &amp;Bring back {n} file</extracomment>
        <translation>
            <numerusform>ה&amp;חזרת קובץ אחד</numerusform>
            <numerusform>ה&amp;חזרת {n} קבצים</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>עיו&amp;ן…</translation>
    </message>
    <message>
        <source>&amp;Cache</source>
        <translation>&amp;מטמון</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;ביטול</translation>
    </message>
    <message>
        <source>&amp;Collage</source>
        <translation>&amp;קולאז׳</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>השו&amp;ואה</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>&amp;תוכן</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>ה&amp;עתקת הדוח</translation>
    </message>
    <message>
        <source>&amp;Copy versions</source>
        <translation>ה&amp;עתקת הגרסאות</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;כהה</translation>
    </message>
    <message>
        <source>&amp;Decide</source>
        <translation>&amp;הכרעה</translation>
    </message>
    <message>
        <source>&amp;Difference</source>
        <translation>&amp;הבדלים</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>למ&amp;טה</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;עריכה</translation>
    </message>
    <message>
        <source>&amp;Edited</source>
        <translation>&amp;עריכה</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;ייצוא</translation>
    </message>
    <message>
        <source>&amp;Export report…</source>
        <translation>ייצוא &amp;דוח…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;קובץ</translation>
    </message>
    <message>
        <source>&amp;Filter by text…</source>
        <translation>&amp;סינון לפי טקסט…</translation>
    </message>
    <message>
        <source>&amp;Find Dupes</source>
        <translation>&amp;חיפוש כפילויות</translation>
    </message>
    <message>
        <source>&amp;Finish it</source>
        <translation>&amp;השלמה</translation>
    </message>
    <message>
        <source>&amp;First:</source>
        <comment>photo</comment>
        <translation>ה&amp;ראשון:</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>הת&amp;אמה לחלון</translation>
    </message>
    <message>
        <source>&amp;Formats…</source>
        <translation>&amp;פורמטים…</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;קדימה</translation>
    </message>
    <message>
        <source>&amp;Frames of animations:</source>
        <translation>פ&amp;ריימים באנימציות:</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>&amp;כללי</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>ה&amp;משך</translation>
    </message>
    <message>
        <source>&amp;Go on after deciding</source>
        <translation>מ&amp;עבר הלאה לאחר הכרעה</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;מדריך</translation>
    </message>
    <message>
        <source>&amp;Hash:</source>
        <translation>&amp;גיבוב:</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ע&amp;זרה</translation>
    </message>
    <message>
        <source>&amp;Histograms</source>
        <translation>היס&amp;טוגרמות</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>היס&amp;טוריה…</translation>
    </message>
    <message>
        <source>&amp;How:</source>
        <translation>&amp;כיצד:</translation>
    </message>
    <message>
        <source>&amp;JSON</source>
        <translation>&amp;JSON</translation>
    </message>
    <message>
        <source>&amp;Keep the folders below</source>
        <translation>שמירת ה&amp;מבנה של תת־התיקיות</translation>
    </message>
    <message>
        <source>&amp;Keep this one</source>
        <translation>השארת תמונה &amp;זו</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;שפה:</translation>
    </message>
    <message>
        <source>&amp;Large</source>
        <translation>&amp;גדול</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>&amp;פריסה</translation>
    </message>
    <message>
        <source>&amp;Leave it as it is</source>
        <translation>ה&amp;שארה כפי שהוא</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;רישיונות</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;בהירה</translation>
    </message>
    <message>
        <source>&amp;Mark these</source>
        <translation>סימון א&amp;לה</translation>
    </message>
    <message>
        <source>&amp;Medium</source>
        <translation>&amp;בינוני</translation>
    </message>
    <message>
        <source>&amp;Method:</source>
        <translation>שי&amp;טה:</translation>
    </message>
    <message>
        <source>&amp;Next of the group</source>
        <translation>ה&amp;באה בקבוצה</translation>
    </message>
    <message>
        <source>&amp;Next undecided group</source>
        <translation>הקבוצה ה&amp;באה ללא הכרעה</translation>
    </message>
    <message>
        <source>&amp;Not compared…</source>
        <translation>&amp;לא הושוו…</translation>
    </message>
    <message>
        <source>&amp;Not duplicates</source>
        <translation>&amp;לא כפילויות</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;לא כעת</translation>
    </message>
    <message>
        <source>&amp;Number of threads:</source>
        <translation>מספר ת&amp;הליכונים:</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;פתיחה</translation>
    </message>
    <message>
        <source>&amp;Options…</source>
        <translation>אפש&amp;רויות…</translation>
    </message>
    <message>
        <source>&amp;Overwrite older reports in this folder</source>
        <translation>&amp;החלפת דוחות ישנים בתיקייה זו</translation>
    </message>
    <message>
        <source>&amp;Pairs</source>
        <translation>&amp;זוגות</translation>
    </message>
    <message>
        <source>&amp;Previous of the group</source>
        <translation>הקו&amp;דמת בקבוצה</translation>
    </message>
    <message>
        <source>&amp;Previous undecided group</source>
        <translation>הקבוצה ה&amp;קודמת ללא הכרעה</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;יציאה</translation>
    </message>
    <message>
        <source>&amp;Re-encoded or resized</source>
        <translation>קידוד &amp;מחדש או שינוי גודל</translation>
    </message>
    <message>
        <source>&amp;Recent</source>
        <translation>&amp;אחרונות</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>ביצוע &amp;חוזר</translation>
    </message>
    <message>
        <source>&amp;Remember pictures between searches</source>
        <translation>&amp;זכירת תמונות בין חיפושים</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <comment>a rule</comment>
        <translation>הס&amp;רה</translation>
    </message>
    <message>
        <source>&amp;Remove marked…</source>
        <translation>ה&amp;סרת המסומנות…</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>&amp;שורות</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <comment>a preset</comment>
        <translation>&amp;שמירה</translation>
    </message>
    <message>
        <source>&amp;Save review…</source>
        <translation>&amp;שמירת סקירה…</translation>
    </message>
    <message>
        <source>&amp;Search again</source>
        <translation>&amp;חיפוש מחדש</translation>
    </message>
    <message>
        <source>&amp;Second:</source>
        <comment>photo</comment>
        <translation>הש&amp;ני:</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>&amp;קיצורי מקשים</translation>
    </message>
    <message>
        <source>&amp;Show in folder</source>
        <translation>הצ&amp;גה בתיקייה</translation>
    </message>
    <message>
        <source>&amp;Show them again</source>
        <translation>הצ&amp;גה מחדש</translation>
    </message>
    <message>
        <source>&amp;Sidecars, raw and film of the same name:</source>
        <translation>קבצים &amp;נלווים, קבצים גולמיים וסרטונים באותו שם:</translation>
    </message>
    <message>
        <source>&amp;Similar</source>
        <translation>&amp;דומה</translation>
    </message>
    <message>
        <source>&amp;Size limit:</source>
        <translation>מג&amp;בלת גודל:</translation>
    </message>
    <message>
        <source>&amp;Small</source>
        <translation>&amp;קטן</translation>
    </message>
    <message>
        <source>&amp;Smallest side:</source>
        <translation>ה&amp;צלע הקצרה ביותר:</translation>
    </message>
    <message>
        <source>&amp;Sort:</source>
        <translation>מ&amp;יון:</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>תצוגה מ&amp;פוצלת</translation>
    </message>
    <message>
        <source>&amp;Split here</source>
        <translation>&amp;פיצול מכאן</translation>
    </message>
    <message>
        <source>&amp;Swap</source>
        <translation>ה&amp;חלפת מקומות</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;טבלה</translation>
    </message>
    <message>
        <source>&amp;Tables</source>
        <translation>&amp;טבלאות</translation>
    </message>
    <message>
        <source>&amp;Take all folders out</source>
        <translation>הו&amp;צאת כל התיקיות</translation>
    </message>
    <message>
        <source>&amp;Take it back</source>
        <translation>ה&amp;חזרת המצב לקדמותו</translation>
    </message>
    <message>
        <source>&amp;Take out</source>
        <translation>&amp;הוצאה</translation>
    </message>
    <message>
        <source>&amp;Take out of the group</source>
        <translation>הו&amp;צאה מהקבוצה</translation>
    </message>
    <message>
        <source>&amp;Tell me when a long search has ended</source>
        <translation>הודעה ב&amp;סיום חיפוש ארוך</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;ערכת נושא</translation>
    </message>
    <message>
        <source>&amp;Threshold:</source>
        <translation>&amp;סף:</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;ביטול פעולה</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>למ&amp;עלה</translation>
    </message>
    <message>
        <source>&amp;Version</source>
        <translation>&amp;גרסה</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>תצו&amp;גה</translation>
    </message>
    <message>
        <source>&amp;Web page</source>
        <translation>&amp;דף אינטרנט</translation>
    </message>
    <message>
        <source>&amp;What the tiers mean…</source>
        <translation>מ&amp;שמעות רמות ההתאמה…</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100%</translation>
    </message>
    <message>
        <source>A camera's own format ({format})</source>
        <translation>פורמט של מצלמות (⁨{format}⁩)</translation>
    </message>
    <message>
        <source>A collage has 1 to {most} pairs, not {count}.</source>
        <translation>קולאז׳ מכיל 1 עד {most} זוגות, לא {count}.</translation>
    </message>
    <message>
        <source>A file with a picture, from anywhere</source>
        <translation>קובץ תמונה, מכל מקום</translation>
    </message>
    <message>
        <source>A link to the picture that stays takes the place of each file, and breaks when that picture is moved. Edit &gt; Undo removal takes the links back.</source>
        <translation>קישור אל התמונה הנשארת מחליף כל קובץ, והוא נשבר כאשר מעבירים אותה למקום אחר. עריכה &gt; ביטול הסרה מבטל את הקישורים.</translation>
    </message>
    <message>
        <source>A message of the desktop, where this window is not in front</source>
        <translation>הודעה של שולחן העבודה, כאשר החלון הזה אינו בחזית</translation>
    </message>
    <message>
        <source>A page up or down</source>
        <translation>עמוד למעלה או למטה</translation>
    </message>
    <message>
        <source>A pattern of names is empty. Write one such as *.png or thumbs/, or leave it out.</source>
        <translation>תבנית השמות ריקה. יש לכתוב תבנית כגון ⁨*.png⁩ או ⁨thumbs/⁩, או לוותר עליה.</translation>
    </message>
    <message>
        <source>A preset needs a name of 1 to {most} characters.</source>
        <translation>לערכת כללים דרוש שם באורך 1 עד {most} תווים.</translation>
    </message>
    <message>
        <source>A removal was cut off</source>
        <translation>הסרה נקטעה באמצע</translation>
    </message>
    <message>
        <source>A sample is either a part of the files or a number of them.</source>
        <translation>מדגם הוא חלק מהקבצים או מספר של קבצים, לא שניהם.</translation>
    </message>
    <message>
        <source>A sample must have two files or more.</source>
        <translation>במדגם חייבים להיות שני קבצים לפחות.</translation>
    </message>
    <message>
        <source>A search of the same pictures is then many times quicker</source>
        <translation>חיפוש חוזר של אותן תמונות נעשה אז מהיר פי כמה</translation>
    </message>
    <message>
        <source>A search with your settings does not join these two.</source>
        <translation>חיפוש בהגדרות הנוכחיות אינו מצרף את השניים.</translation>
    </message>
    <message>
        <source>A search with your settings joins these two: {tier}.</source>
        <translation>חיפוש בהגדרות הנוכחיות מצרף את השניים: {tier}.</translation>
    </message>
    <message>
        <source>A short code of a picture's light and dark, which edits hardly change</source>
        <translation>קוד קצר של האור והצל בתמונה, שעריכות כמעט אינן משנות</translation>
    </message>
    <message>
        <source>A whole group cannot be replaced by links: there would be nothing to link to.</source>
        <translation>לא ניתן להחליף קבוצה שלמה בקישורים: לא יישאר לְמה לקשר.</translation>
    </message>
    <message>
        <source>About ImageTwin</source>
        <translation>על אודות ImageTwin</translation>
    </message>
    <message>
        <source>Add a folder that was searched before</source>
        <translation>הוספת תיקייה שכבר נערך בה חיפוש</translation>
    </message>
    <message>
        <source>Add a folder to look in</source>
        <translation>הוספת תיקייה לחיפוש</translation>
    </message>
    <message>
        <source>Add a folder with pictures</source>
        <translation>הוספת תיקייה עם תמונות</translation>
    </message>
    <message>
        <source>Add the folders with your pictures, or drop them here.
ImageTwin compares the pictures and shows those that are alike side by side.
You decide which of them go: nothing is removed until you mark and confirm.</source>
        <translation>יש להוסיף את התיקיות שבהן נמצאות התמונות, או לגרור אותן לכאן.
ImageTwin משווה את התמונות ומציג את הדומות זו לצד זו.
ההחלטה אילו מהן יוסרו בידיך: דבר אינו מוסר לפני סימון ואישור.</translation>
    </message>
    <message>
        <source>Add the selected picture, or take it out: up to four</source>
        <translation>הוספת התמונה שנבחרה להשוואה, או הוצאתה: עד ארבע</translation>
    </message>
    <message>
        <source>After each decision go to the next undecided group</source>
        <translation>לאחר כל הכרעה מעבר לקבוצה הבאה ללא הכרעה</translation>
    </message>
    <message>
        <source>After more than 20 seconds, and only while another window is in front.</source>
        <translation>לאחר יותר מ־20 שניות, ורק כאשר חלון אחר בחזית.</translation>
    </message>
    <message>
        <source>Alike, and no more than that: an edited copy, another moment of a scene, or chance.</source>
        <translation>דומות, ולא יותר מכך: עותק ערוך, רגע אחר של אותו אירוע, או צירוף מקרים.</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>הכול הושלם</translation>
    </message>
    <message>
        <source>All facts</source>
        <translation>כל הנתונים</translation>
    </message>
    <message>
        <source>All folders</source>
        <translation>כל התיקיות</translation>
    </message>
    <message>
        <source>All formats</source>
        <translation>כל הפורמטים</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>כל הקבוצות</translation>
    </message>
    <message>
        <source>All groups that are shown are decided.</source>
        <translation>כל הקבוצות המוצגות הוכרעו.</translation>
    </message>
    <message>
        <source>All images of a group side by side</source>
        <translation>כל התמונות של קבוצה זו לצד זו</translation>
    </message>
    <message>
        <source>All names stay, and lead to the one picture that stays: what changes it shows under each of them. Only within one drive. Edit &gt; Undo removal takes the links back.</source>
        <translation>כל השמות נשארים, ומובילים אל התמונה האחת הנשארת: כל שינוי בה ייראה תחת כל אחד מהם. רק בתוך אותו כונן. עריכה &gt; ביטול הסרה מבטל את הקישורים.</translation>
    </message>
    <message>
        <source>All readers are installed. Files of formats that are not read are listed in View &gt; Not compared, and never touched.</source>
        <translation>כל הקוראים מותקנים. קבצים בפורמטים שאינם נקראים מופיעים תחת תצוגה &gt; לא הושוו, ולעולם אין נוגעים בהם.</translation>
    </message>
    <message numerus="yes">
        <source>All {n} pictures of this group go, also the best one. No copy of them stays in what was found.</source>
        <extracomment>For one: All {n} picture of this group go, also the best one. No copy of them stays in what was found.</extracomment>
        <translation>
            <numerusform>התמונה היחידה של הקבוצה תוסר, אף שהיא הטובה ביותר. לא יישאר ממנה עותק בין הממצאים.</numerusform>
            <numerusform>כל {n} התמונות של הקבוצה יוסרו, גם הטובה ביותר. לא יישאר מהן עותק בין הממצאים.</numerusform>
        </translation>
    </message>
    <message>
        <source>Amplified {times} times, mean {mean}</source>
        <translation>מוגבר פי {times}, ממוצע {mean}</translation>
    </message>
    <message>
        <source>Animations and documents of so many frames or pages are looked at frame by frame</source>
        <translation>הנפשות ומסמכים שמספר התמונות או העמודים בהם אינו עולה על כך נבדקים תמונה אחר תמונה</translation>
    </message>
    <message>
        <source>Another ImageTwin is removing or restoring files. Wait until it is done.</source>
        <translation>מופע אחר של ImageTwin מסיר או מחזיר קבצים כעת. יש להמתין לסיומו.</translation>
    </message>
    <message>
        <source>Another language is spoken when ImageTwin is started the next time.</source>
        <translation>השפה החדשה תופיע בהפעלה הבאה של ImageTwin.</translation>
    </message>
    <message>
        <source>Another picture</source>
        <translation>תמונה אחרת</translation>
    </message>
    <message>
        <source>Another picture that looks similar (picture {n} of its group).</source>
        <translation>תמונה אחרת שנראית דומה (תמונה {n} בקבוצתה).</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>מקשי חצים</translation>
    </message>
    <message>
        <source>As good as image {number}</source>
        <translation>טובה כמו תמונה {number}</translation>
    </message>
    <message>
        <source>As good as the reference</source>
        <translation>טובה כמו תמונת הייחוס</translation>
    </message>
    <message>
        <source>As good as the selected one</source>
        <translation>טובה כמו התמונה שנבחרה</translation>
    </message>
    <message>
        <source>As many threads as cores are fastest; fewer leave room for other work.</source>
        <translation>מספר תהליכונים כמספר הליבות הוא המהיר ביותר; פחות מכך משאיר מקום לעבודה אחרת.</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>כמו ב&amp;מערכת</translation>
    </message>
    <message>
        <source>As the camera wrote it</source>
        <translation>כפי שנכתבה במצלמה</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>כמו במערכת</translation>
    </message>
    <message>
        <source>As they were found: by the reference's pixels, then its bytes.</source>
        <translation>בסדר שבו נמצאו: לפי הפיקסלים של תמונת הייחוס, ואז לפי גודל הקובץ.</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>סדר עולה</translation>
    </message>
    <message>
        <source>Ascending: press for the other way round</source>
        <translation>סדר עולה: לחיצה הופכת אותו</translation>
    </message>
    <message>
        <source>Backup, files that belong to a picture, metadata</source>
        <translation>גיבוי, קבצים השייכים לתמונה, מטא־נתונים</translation>
    </message>
    <message>
        <source>Becomes a link</source>
        <translation>יהפוך לקישור</translation>
    </message>
    <message>
        <source>Before the one above (Alt+Up)</source>
        <translation>לפני התיקייה שמעל (Alt+Up)</translation>
    </message>
    <message>
        <source>Behind the one below (Alt+Down)</source>
        <translation>אחרי התיקייה שמתחת (Alt+Down)</translation>
    </message>
    <message>
        <source>Bits that may differ</source>
        <translation>סיביות שמותר שיהיו שונות</translation>
    </message>
    <message>
        <source>Both files are the same, byte by byte.</source>
        <translation>שני הקבצים זהים, בית אחר בית.</translation>
    </message>
    <message>
        <source>Both files show the same pixels; only the format or the metadata differ.</source>
        <translation>שני הקבצים מציגים אותם פיקסלים; רק הפורמט או המטא־נתונים שונים.</translation>
    </message>
    <message>
        <source>Bring back all files of the chosen removal</source>
        <translation>החזרת כל הקבצים של ההסרה שנבחרה</translation>
    </message>
    <message>
        <source>Bring back the &amp;run</source>
        <translation>ה&amp;חזרת ההסרה כולה</translation>
    </message>
    <message>
        <source>Bring back the chosen &amp;files</source>
        <translation>החזרת ה&amp;קבצים שנבחרו</translation>
    </message>
    <message>
        <source>Bring back the files chosen in the lower list</source>
        <translation>החזרת הקבצים שנבחרו ברשימה התחתונה</translation>
    </message>
    <message>
        <source>Bring back what was removed last, after asking</source>
        <translation>החזרת מה שהוסר לאחרונה, לאחר אישור</translation>
    </message>
    <message numerus="yes">
        <source>Bring {n} files back?</source>
        <extracomment>For one: Bring {n} file back?</extracomment>
        <translation>
            <numerusform>להחזיר קובץ אחד?</numerusform>
            <numerusform>להחזיר {n} קבצים?</numerusform>
        </translation>
    </message>
    <message>
        <source>Bringing back: {done} of {all}</source>
        <translation>החזרה: {done} מתוך {all}</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>הוחזר</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>עיון…</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>לפי תיקייה</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>לפי סוג</translation>
    </message>
    <message>
        <source>By no distance or hash a pair; their details lie alike.</source>
        <translation>לא זוג לפי אף מרחק או גיבוב; הפרטים שלהן נמצאים באותם מקומות.</translation>
    </message>
    <message>
        <source>By the bytes of all images but the reference.</source>
        <translation>לפי הגודל בבתים של כל התמונות פרט לתמונת הייחוס.</translation>
    </message>
    <message>
        <source>By the distance of the nearest image to the reference.</source>
        <translation>לפי המרחק של התמונה הקרובה ביותר אל תמונת הייחוס.</translation>
    </message>
    <message>
        <source>By the group's largest file.</source>
        <translation>לפי הקובץ הגדול ביותר בקבוצה.</translation>
    </message>
    <message>
        <source>By the latest change of a file of the group.</source>
        <translation>לפי השינוי האחרון של קובץ בקבוצה.</translation>
    </message>
    <message>
        <source>By the reference's folder and name.</source>
        <translation>לפי התיקייה והשם של תמונת הייחוס.</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;ניקוי</translation>
    </message>
    <message>
        <source>C&amp;lear marks</source>
        <translation>&amp;ניקוי סימונים</translation>
    </message>
    <message>
        <source>C&amp;lear…</source>
        <translation>&amp;ניקוי…</translation>
    </message>
    <message>
        <source>Cache:</source>
        <translation>מטמון:</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>מצלמה</translation>
    </message>
    <message>
        <source>Camera raw</source>
        <translation>קובץ גולמי של מצלמה</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>בוטל</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>בוטל.</translation>
    </message>
    <message>
        <source>Cancelled. Files that were complete stay.</source>
        <translation>בוטל. קבצים שהושלמו נשארים.</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>מתבצע ביטול…</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>זמן שינוי</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>השתנה מאז</translation>
    </message>
    <message>
        <source>Checking the pictures that stay: {done} of {all}</source>
        <translation>בדיקת התמונות הנשארות: {done} מתוך {all}</translation>
    </message>
    <message>
        <source>Checking the pictures that stay…</source>
        <translation>בדיקת התמונות הנשארות…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>בחירת תיקייה</translation>
    </message>
    <message>
        <source>Choose a folder to search; folders can be dropped here, too</source>
        <translation>בחירת תיקייה לחיפוש; אפשר גם לגרור לכאן תיקיות</translation>
    </message>
    <message>
        <source>Choose another way.</source>
        <translation>יש לבחור דרך אחרת.</translation>
    </message>
    <message>
        <source>Choose in which order what decides who stays</source>
        <translation>בחירת הסדר שבו נקבע איזו תמונה נשארת</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>בחירת התיקייה</translation>
    </message>
    <message>
        <source>Choose the folder for the backup, or take its tick away.</source>
        <translation>יש לבחור תיקייה לגיבוי, או לבטל את הסימון שלו.</translation>
    </message>
    <message>
        <source>Choose the folder that the files are moved to.</source>
        <translation>יש לבחור את התיקייה שאליה יועברו הקבצים.</translation>
    </message>
    <message>
        <source>Choose the folders with your pictures, or drop them here</source>
        <translation>יש לבחור את התיקיות שבהן התמונות, או לגרור אותן לכאן</translation>
    </message>
    <message>
        <source>Choose the photo</source>
        <translation>בחירת התצלום</translation>
    </message>
    <message>
        <source>Choose two files. Nothing is changed, and neither has to be in the folders.</source>
        <translation>יש לבחור שני קבצים. דבר אינו משתנה, והם אינם חייבים להיות בתיקיות שבחיפוש.</translation>
    </message>
    <message>
        <source>Choose what becomes of the files</source>
        <translation>בחירה מה ייעשה בקבצים</translation>
    </message>
    <message>
        <source>Choose which folders are searched, protected or left out</source>
        <translation>בחירת התיקיות שבהן מחפשים, שעליהן מגנים או שמשמיטים</translation>
    </message>
    <message>
        <source>Choose which folders are searched, protected or left out (Ctrl+D)</source>
        <translation>בחירת התיקיות שבהן מחפשים, שעליהן מגנים או שמשמיטים (Ctrl+D)</translation>
    </message>
    <message>
        <source>Choose: {name}</source>
        <translation>בחירה: ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Clea&amp;r the filter</source>
        <translation>&amp;ניקוי המסנן</translation>
    </message>
    <message>
        <source>Clear the cache</source>
        <translation>ניקוי המטמון</translation>
    </message>
    <message>
        <source>Clear the cache?</source>
        <translation>לנקות את המטמון?</translation>
    </message>
    <message>
        <source>Clearly changed: less than {percent} % of the pixels</source>
        <translation>שינוי ניכר: בפחות מ־{percent}% מהפיקסלים</translation>
    </message>
    <message>
        <source>Clearly changed: {percent} % of the pixels</source>
        <translation>שינוי ניכר: ב־{percent}% מהפיקסלים</translation>
    </message>
    <message>
        <source>Click to sort by this column; with the keyboard: S in it</source>
        <translation>לחיצה ממיינת לפי עמודה זו; במקלדת: S בתוכה</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>a dialog</comment>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Close ImageTwin</source>
        <translation>סגירת ImageTwin</translation>
    </message>
    <message>
        <source>Colour profile</source>
        <translation>פרופיל צבע</translation>
    </message>
    <message>
        <source>Colour, 50 x 50 (mse)</source>
        <translation>צבע, 50 × 50 (mse)</translation>
    </message>
    <message>
        <source>Come nearer, in all pictures</source>
        <translation>התקרבות, בכל התמונות</translation>
    </message>
    <message>
        <source>Compare an image as well, up to four, as Shift+click does</source>
        <translation>השוואה של תמונה נוספת, עד ארבע, כמו Shift+לחיצה</translation>
    </message>
    <message>
        <source>Compare its pictures with each other, and not only with other folders</source>
        <translation>השוואת התמונות שבה גם זו לזו, ולא רק לתיקיות אחרות</translation>
    </message>
    <message>
        <source>Compare t&amp;wo photos…</source>
        <translation>השוואת שני &amp;תצלומים…</translation>
    </message>
    <message>
        <source>Compare the group with the selected image</source>
        <translation>השוואת הקבוצה לתמונה שנבחרה</translation>
    </message>
    <message>
        <source>Compare the group's next picture</source>
        <translation>השוואת התמונה הבאה בקבוצה</translation>
    </message>
    <message>
        <source>Compare the group's previous picture</source>
        <translation>השוואת התמונה הקודמת בקבוצה</translation>
    </message>
    <message>
        <source>Compare this one &amp;too</source>
        <translation>השוואה &amp;גם לזו</translation>
    </message>
    <message>
        <source>Compare this one too</source>
        <translation>השוואה גם לזו</translation>
    </message>
    <message>
        <source>Compare two photos</source>
        <translation>השוואת שני תצלומים</translation>
    </message>
    <message>
        <source>Compared pictures</source>
        <translation>תמונות מושוות</translation>
    </message>
    <message>
        <source>Compared with {name}.</source>
        <translation>בהשוואה אל ⁨{name}⁩.</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>השוואה</translation>
    </message>
    <message>
        <source>Comparing all pairs by features is a part of the thorough scan. Ask for that too.</source>
        <translation>השוואת כל הזוגות לפי מאפיינים היא חלק מהסריקה היסודית. יש לבקש גם אותה.</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>מתבצעת השוואה…</translation>
    </message>
    <message>
        <source>Compressed with loss ({format})</source>
        <translation>דחיסה עם אובדן מידע (⁨{format}⁩)</translation>
    </message>
    <message>
        <source>Compressed without loss ({format})</source>
        <translation>דחיסה ללא אובדן מידע (⁨{format}⁩)</translation>
    </message>
    <message>
        <source>Copies are put into this folder</source>
        <translation>עותקים יישמרו בתיקייה זו</translation>
    </message>
    <message>
        <source>Copies each file there before it is removed</source>
        <translation>העתקה של כל קובץ לשם לפני הסרתו</translation>
    </message>
    <message>
        <source>Copies turned by 90, 180 or 270 degrees or mirrored are found.</source>
        <translation>נמצאים גם עותקים שסובבו ב־90, 180 או 270 מעלות או שעברו היפוך מראה.</translation>
    </message>
    <message>
        <source>Copies with left and right exchanged are found.</source>
        <translation>נמצאים גם עותקים שימין ושמאל הוחלפו בהם.</translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation>ה&amp;עתקת נתיב</translation>
    </message>
    <message>
        <source>Copy the path of the selected image</source>
        <translation>העתקת הנתיב של התמונה שנבחרה</translation>
    </message>
    <message>
        <source>Copy the versions, for a report of a fault</source>
        <translation>העתקת הגרסאות, לצורך דיווח על תקלה</translation>
    </message>
    <message>
        <source>Ctrl+click</source>
        <translation>Ctrl+לחיצה</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>נקטע באמצע</translation>
    </message>
    <message>
        <source>Damaged, {size}</source>
        <translation>פגומה, {size}</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>כהה</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>ערכת נושא כהה</translation>
    </message>
    <message>
        <source>Date taken</source>
        <translation>תאריך צילום</translation>
    </message>
    <message>
        <source>Date taken, rating, keywords and description of the removed ones, as an XMP file. Can be undone.</source>
        <translation>תאריך הצילום, הדירוג, מילות המפתח והתיאור של התמונות שיוסרו, כקובץ XMP. ניתן לביטול.</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <comment>a preset</comment>
        <translation>&amp;מחיקה</translation>
    </message>
    <message>
        <source>Decoded at 1/2, 1/4 or 1/8</source>
        <translation>פענוח ב־1/2, 1/4 או 1/8 מהגודל</translation>
    </message>
    <message>
        <source>Decoded whole</source>
        <translation>פענוח מלא</translation>
    </message>
    <message>
        <source>Delete permanently</source>
        <translation>מחיקה לצמיתות</translation>
    </message>
    <message>
        <source>Delete the preset of that name</source>
        <translation>מחיקת ערכת הכללים בשם זה</translation>
    </message>
    <message numerus="yes">
        <source>Delete {n} files permanently</source>
        <extracomment>For one: Delete {n} file permanently</extracomment>
        <translation>
            <numerusform>מחיקת קובץ אחד לצמיתות</numerusform>
            <numerusform>מחיקת {n} קבצים לצמיתות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete {n} files permanently?</source>
        <extracomment>For one: Delete {n} file permanently?</extracomment>
        <translation>
            <numerusform>למחוק קובץ אחד לצמיתות?</numerusform>
            <numerusform>למחוק {n} קבצים לצמיתות?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete {n} files permanently…</source>
        <extracomment>For one: Delete {n} file permanently…</extracomment>
        <translation>
            <numerusform>מחיקת קובץ אחד לצמיתות…</numerusform>
            <numerusform>מחיקת {n} קבצים לצמיתות…</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted for good</source>
        <translation>נמחק לתמיד</translation>
    </message>
    <message>
        <source>Deleted permanently</source>
        <translation>נמחק לצמיתות</translation>
    </message>
    <message>
        <source>Deleting permanently: {done} of {all}</source>
        <translation>מחיקה לצמיתות: {done} מתוך {all}</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>סדר יורד</translation>
    </message>
    <message>
        <source>Descending: press for the other way round</source>
        <translation>סדר יורד: לחיצה הופכת אותו</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>תיאור</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>הבדלים</translation>
    </message>
    <message>
        <source>Different</source>
        <comment>bytes or pixels</comment>
        <translation>שונה</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>ממדים</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>מרחק</translation>
    </message>
    <message>
        <source>Distance {least} to {most}</source>
        <translation>מרחק {least} עד {most}</translation>
    </message>
    <message numerus="yes">
        <source>Distance {least} to {most}: {n} pairs</source>
        <extracomment>For one: Distance {least} to {most}: {n} pair</extracomment>
        <translation>
            <numerusform>מרחק {least} עד {most}: זוג אחד</numerusform>
            <numerusform>מרחק {least} עד {most}: {n} זוגות</numerusform>
        </translation>
    </message>
    <message>
        <source>Distances by each method</source>
        <translation>מרחקים לפי כל שיטה</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>a removal</comment>
        <translation>הושלמה</translation>
    </message>
    <message>
        <source>Drag a folder to another place, or press Alt with an arrow</source>
        <translation>אפשר לגרור תיקייה למקום אחר, או להקיש Alt עם חץ</translation>
    </message>
    <message>
        <source>Duplicates:</source>
        <translation>כפילויות:</translation>
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
        <translation>כל תמונה בגדול לצד תמונת הייחוס שלה</translation>
    </message>
    <message>
        <source>Each of these would join them (threshold above, the others in File &gt; Options…):</source>
        <translation>כל אחת מההגדרות האלה תצרף אותם (הסף למעלה, השאר בקובץ &gt; אפשרויות…):</translation>
    </message>
    <message>
        <source>Empty the list of folders</source>
        <translation>ריקון רשימת התיקיות</translation>
    </message>
    <message>
        <source>Empty.</source>
        <translation>ריק.</translation>
    </message>
    <message>
        <source>Empty: the first search fills it.</source>
        <translation>ריק: החיפוש הראשון ימלא אותו.</translation>
    </message>
    <message>
        <source>Emptying the cache…</source>
        <translation>המטמון מתרוקן…</translation>
    </message>
    <message>
        <source>Endings</source>
        <translation>סיומות</translation>
    </message>
    <message>
        <source>Every image of the group of "{name}" is marked. Keep at least one of them.</source>
        <translation>כל התמונות בקבוצה של ״⁨{name}⁩״ מסומנות. יש להשאיר לפחות אחת מהן.</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>ייצוא דוח</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>חשיפה</translation>
    </message>
    <message>
        <source>F&amp;lip</source>
        <translation>ל&amp;סירוגין</translation>
    </message>
    <message>
        <source>F&amp;older:</source>
        <translation>&amp;תיקייה:</translation>
    </message>
    <message>
        <source>Features need OpenCV, which is not installed: {command}, or scan without them.</source>
        <translation>השיטה features דורשת את OpenCV, שאינו מותקן: ⁨{command}⁩, או לסרוק בלעדיה.</translation>
    </message>
    <message>
        <source>Fewer bytes</source>
        <translation>פחות בתים</translation>
    </message>
    <message>
        <source>Fewer pixels: {one} against {other}</source>
        <translation>פחות פיקסלים: ⁨{one}⁩ לעומת ⁨{other}⁩</translation>
    </message>
    <message>
        <source>File</source>
        <translation>קובץ</translation>
    </message>
    <message>
        <source>File si&amp;ze from</source>
        <translation>&amp;גודל קובץ מ־</translation>
    </message>
    <message>
        <source>Files of the removal</source>
        <translation>קובצי ההסרה</translation>
    </message>
    <message>
        <source>Files of unplugged drives are not gone</source>
        <translation>קבצים בכוננים מנותקים אינם נחשבים נעלמים</translation>
    </message>
    <message>
        <source>Files removed</source>
        <translation>קבצים שהוסרו</translation>
    </message>
    <message>
        <source>Files that belong to a picture</source>
        <translation>קבצים השייכים לתמונה</translation>
    </message>
    <message>
        <source>Files that were not compared</source>
        <translation>קבצים שלא הושוו</translation>
    </message>
    <message>
        <source>Files to remove</source>
        <translation>קבצים להסרה</translation>
    </message>
    <message>
        <source>Filter by folder</source>
        <translation>סינון לפי תיקייה</translation>
    </message>
    <message>
        <source>Filter by format</source>
        <translation>סינון לפי פורמט</translation>
    </message>
    <message>
        <source>Filter by marks</source>
        <translation>סינון לפי סימונים</translation>
    </message>
    <message>
        <source>Filter by name or folder</source>
        <translation>סינון לפי שם או תיקייה</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>סינון לפי טקסט</translation>
    </message>
    <message>
        <source>Filter folders by text</source>
        <translation>סינון תיקיות לפי טקסט</translation>
    </message>
    <message>
        <source>Find Dupes again to see them among the groups.</source>
        <translation>יש לחפש כפילויות מחדש כדי לראות אותן בין הקבוצות.</translation>
    </message>
    <message>
        <source>Find Dupes again.</source>
        <translation>יש לחפש כפילויות מחדש.</translation>
    </message>
    <message>
        <source>Find Dupes compares the pictures in the folders above and changes none of them.
In Folders… you can protect a folder, leave one out, or compare it with the others only.</source>
        <translation>״חיפוש כפילויות״ משווה את התמונות שבתיקיות שלמעלה ואינו משנה אף אחת מהן.
בחלון ״תיקיות…״ אפשר להגן על תיקייה, להשמיט תיקייה, או להשוות אותה רק לאחרות.</translation>
    </message>
    <message>
        <source>Find duplicate pictures</source>
        <translation>חיפוש תמונות כפולות</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>חיפוש בעמוד זה</translation>
    </message>
    <message>
        <source>Finds copies that were resized or saved again.</source>
        <translation>נמצאים עותקים שגודלם שונה או שנשמרו מחדש.</translation>
    </message>
    <message>
        <source>Finds duplicate and near-duplicate pictures, shows them side by side, and removes what you mark, safely.</source>
        <translation>התוכנה מוצאת תמונות כפולות וכמעט כפולות, מציגה אותן זו לצד זו, ומסירה בבטחה את מה שסומן.</translation>
    </message>
    <message>
        <source>Finds edited and turned copies and similar pictures, and takes several times as long. A threshold of 35 means a cosine of 0.65.</source>
        <translation>נמצאים עותקים ערוכים ומסובבים ותמונות דומות, והחיפוש אורך פי כמה. סף של 35 פירושו קוסינוס של 0.65.</translation>
    </message>
    <message>
        <source>Finds edited and turned copies too; hardly ever wrong.</source>
        <translation>נמצאים גם עותקים ערוכים ומסובבים; כמעט שאין טעויות.</translation>
    </message>
    <message>
        <source>Finds more edited copies, and more that only look alike.</source>
        <translation>נמצאים יותר עותקים ערוכים, וגם יותר תמונות שרק נראות דומות.</translation>
    </message>
    <message>
        <source>Finds no more than the method above.</source>
        <translation>לא נמצא יותר מאשר בשיטה שלמעלה.</translation>
    </message>
    <message>
        <source>Finish it: remove the rest, each checked again.
Take it back: bring back what was removed.
Leave it as it is: keep what was done, and do nothing more.
Later: ask again at the next start.</source>
        <translation>השלמה: הסרת השאר, כל קובץ לאחר בדיקה נוספת.
החזרת המצב לקדמותו: החזרת מה שהוסר.
השארה כפי שהוא: מה שנעשה נשאר, ולא ייעשה דבר נוסף.
מאוחר יותר: השאלה תחזור בהפעלה הבאה.</translation>
    </message>
    <message>
        <source>Finishing the removal: {done}</source>
        <translation>השלמת ההסרה: {done}</translation>
    </message>
    <message>
        <source>First by path</source>
        <translation>ראשונה לפי נתיב</translation>
    </message>
    <message>
        <source>First or last image</source>
        <translation>התמונה הראשונה או האחרונה</translation>
    </message>
    <message>
        <source>First photo</source>
        <translation>תצלום ראשון</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>התאמה</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>לסירוגין</translation>
    </message>
    <message>
        <source>Fol&amp;ders…</source>
        <translation>&amp;תיקיות…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>תיקייה</translation>
    </message>
    <message>
        <source>Folder for the backup</source>
        <translation>תיקייה לגיבוי</translation>
    </message>
    <message>
        <source>Folder for the report</source>
        <translation>תיקייה לדוח</translation>
    </message>
    <message>
        <source>Folder then</source>
        <translation>התיקייה דאז</translation>
    </message>
    <message>
        <source>Folder to move to</source>
        <translation>תיקיית היעד</translation>
    </message>
    <message>
        <source>Folder, in this order</source>
        <translation>תיקייה, בסדר הזה</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>תיקיות</translation>
    </message>
    <message>
        <source>Folders to look in</source>
        <translation>תיקיות לחיפוש</translation>
    </message>
    <message>
        <source>Folders, the preferred first, with ; between</source>
        <translation>תיקיות, המועדפת ראשונה, מופרדות ב־;</translation>
    </message>
    <message>
        <source>For a comparison</source>
        <translation>לשם השוואה</translation>
    </message>
    <message>
        <source>For and against: {image}</source>
        <translation>בעד ונגד: ⁨{image}⁩</translation>
    </message>
    <message>
        <source>Forget all pictures; the next search reads them again</source>
        <translation>מחיקת כל התמונות מהזיכרון; החיפוש הבא יקרא אותן שוב</translation>
    </message>
    <message>
        <source>Forget the chosen entries: the next search shows these pictures together again</source>
        <translation>מחיקת הרשומות שנבחרו: החיפוש הבא יציג את התמונות האלה יחד שוב</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>פורמט</translation>
    </message>
    <message>
        <source>Format, in this order</source>
        <translation>פורמט, בסדר הזה</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>פורמטים</translation>
    </message>
    <message>
        <source>Formats, the preferred first: TIFF; JPEG; WEBP</source>
        <translation>פורמטים, המועדף ראשון: TIFF; JPEG; WEBP</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>פריימים</translation>
    </message>
    <message>
        <source>Frames of animations</source>
        <translation>פריימים באנימציות</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. The parts that it is made with have licences of their own.</source>
        <translation>תוכנה חופשית ברישיון MIT. לרכיבים שמהם היא בנויה יש רישיונות משלהם.</translation>
    </message>
    <message>
        <source>Get it again, or correct the TOML beside it.</source>
        <translation>יש להשיג אותו שוב, או לתקן את קובץ ה־TOML שלצידו.</translation>
    </message>
    <message>
        <source>Go back to a group that is not decided</source>
        <translation>חזרה לקבוצה ללא הכרעה</translation>
    </message>
    <message>
        <source>Go back to the page before</source>
        <translation>חזרה לעמוד הקודם</translation>
    </message>
    <message>
        <source>Go further away, in all pictures</source>
        <translation>התרחקות, בכל התמונות</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>המשך</translation>
    </message>
    <message>
        <source>Go on to the page after</source>
        <translation>מעבר לעמוד הבא</translation>
    </message>
    <message>
        <source>Go on with a review that was saved</source>
        <translation>המשך של סקירה שנשמרה</translation>
    </message>
    <message>
        <source>Go on with the review of {names}?</source>
        <translation>להמשיך בסקירה של ⁨{names}⁩?</translation>
    </message>
    <message>
        <source>Go to the first or the last image</source>
        <translation>מעבר לתמונה הראשונה או האחרונה</translation>
    </message>
    <message>
        <source>Go to the images a page away</source>
        <translation>מעבר לתמונות במרחק עמוד</translation>
    </message>
    <message>
        <source>Go to the next group that is not decided</source>
        <translation>מעבר לקבוצה הבאה ללא הכרעה</translation>
    </message>
    <message>
        <source>Go to the next or the last part of the window</source>
        <translation>מעבר לחלק הבא או הקודם של החלון</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>יעד</translation>
    </message>
    <message>
        <source>Grey, 256 x 146, strict (mse-grey)</source>
        <translation>אפור, ⁨256 × 146⁩, קפדני (mse-grey)</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>קבוצה</translation>
    </message>
    <message>
        <source>Group {n}</source>
        <translation>קבוצה {n}</translation>
    </message>
    <message>
        <source>Group {n}, all kept: {images}</source>
        <translation>קבוצה {n}, כולה נשארת: {images}</translation>
    </message>
    <message>
        <source>Group {n}: {images}</source>
        <translation>קבוצה {n}: {images}</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>חלוקה לקבוצות</translation>
    </message>
    <message>
        <source>Groups of duplicates</source>
        <translation>קבוצות של כפילויות</translation>
    </message>
    <message>
        <source>Groups that are shown</source>
        <translation>הקבוצות המוצגות</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>מדריך</translation>
    </message>
    <message>
        <source>Has no metadata</source>
        <translation>אין לה מטא־נתונים</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>גיבוב</translation>
    </message>
    <message>
        <source>Higher JPEG quality</source>
        <translation>איכות JPEG גבוהה יותר</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>היסטוגרמה</translation>
    </message>
    <message>
        <source>History</source>
        <translation>היסטוריה</translation>
    </message>
    <message>
        <source>Hold: let the pictures change places</source>
        <translation>בלחיצה ממושכת: התמונות מוצגות לסירוגין באותו מקום</translation>
    </message>
    <message>
        <source>Holds:</source>
        <comment>the cache</comment>
        <translation>תכולה:</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home, End</translation>
    </message>
    <message>
        <source>How</source>
        <translation>דרך</translation>
    </message>
    <message>
        <source>How far the search is</source>
        <translation>עד היכן הגיע החיפוש</translation>
    </message>
    <message>
        <source>How many pairs of images there are at each distance; the heights are logarithmic.
Drag the line to move the threshold. Click a bar to see its images alone.
Keys: left and right choose a bar, Space shows it alone, up and down move the threshold.</source>
        <translation>כמה זוגות של תמונות יש בכל מרחק; הגבהים לוגריתמיים.
גרירת הקו מזיזה את הסף. לחיצה על עמודה מציגה רק את התמונות שלה.
מקשים: ימינה ושמאלה בוחרים עמודה, רווח מציג רק אותה, למעלה ולמטה מזיזים את הסף.</translation>
    </message>
    <message>
        <source>How many pictures are read and compared at the same time</source>
        <translation>כמה תמונות נקראות ומושוות בו־זמנית</translation>
    </message>
    <message>
        <source>How the files are removed</source>
        <translation>הדרך שבה הקבצים מוסרים</translation>
    </message>
    <message>
        <source>How two pictures are compared; another method has a threshold of its own</source>
        <translation>כיצד שתי תמונות מושוות; לשיטה אחרת יש סף משלה</translation>
    </message>
    <message>
        <source>IMG.jpg becomes IMG_1.45.jpg</source>
        <translation>⁨IMG.jpg⁩ הופך ל־⁨IMG_1.45.jpg⁩</translation>
    </message>
    <message>
        <source>Image {number}</source>
        <translation>תמונה {number}</translation>
    </message>
    <message>
        <source>ImageTwin report {time}</source>
        <comment>name of a folder</comment>
        <translation>דוח ImageTwin {time}</translation>
    </message>
    <message>
        <source>Images, one a row</source>
        <translation>תמונות, אחת בכל שורה</translation>
    </message>
    <message>
        <source>In Folders…: normal, protected, only protected, left out</source>
        <translation>בחלון ״תיקיות…״: רגילה, מוגנת, מוגנת בלבד, מושמטת</translation>
    </message>
    <message>
        <source>In a protected folder</source>
        <translation>בתיקייה מוגנת</translation>
    </message>
    <message>
        <source>In the compared pictures: move all of them</source>
        <translation>בתמונות המושוות: הזזת כולן</translation>
    </message>
    <message>
        <source>In the compared pictures: move the divider of the split view</source>
        <translation>בתמונות המושוות: הזזת הקו המפריד בתצוגה המפוצלת</translation>
    </message>
    <message>
        <source>In the groups</source>
        <translation>בקבוצות</translation>
    </message>
    <message>
        <source>In the search</source>
        <translation>בחיפוש</translation>
    </message>
    <message>
        <source>In this order keep rules by folder prefer them</source>
        <translation>לפי הסדר הזה יעדיפו אותן כללי השארה לפי תיקייה</translation>
    </message>
    <message numerus="yes">
        <source>In {n} groups the picture with the most pixels goes and a smaller one stays.</source>
        <extracomment>For one: In {n} group the picture with the most pixels goes and a smaller one stays.</extracomment>
        <translation>
            <numerusform>בקבוצה אחת תוסר התמונה בעלת מספר הפיקסלים הרב ביותר ותישאר קטנה יותר.</numerusform>
            <numerusform>ב־{n} קבוצות תוסר התמונה בעלת מספר הפיקסלים הרב ביותר ותישאר קטנה יותר.</numerusform>
        </translation>
    </message>
    <message>
        <source>Install ImageTwin again.</source>
        <translation>יש להתקין את ImageTwin מחדש.</translation>
    </message>
    <message>
        <source>Intact</source>
        <translation>תקינה</translation>
    </message>
    <message>
        <source>Intact, the other is damaged</source>
        <translation>תקינה, האחרת פגומה</translation>
    </message>
    <message>
        <source>It cannot be marked: {change}. Search again to compare it anew.</source>
        <translation>לא ניתן לסמן אותה: {change}. חיפוש מחדש ישווה אותה שוב.</translation>
    </message>
    <message>
        <source>It could not be finished</source>
        <translation>לא ניתן היה להשלים אותה</translation>
    </message>
    <message>
        <source>It failed.</source>
        <translation>הפעולה נכשלה.</translation>
    </message>
    <message>
        <source>It is kept as {name}.</source>
        <translation>הוא נשמר בשם ⁨{name}⁩.</translation>
    </message>
    <message>
        <source>It lies in a protected folder (File &gt; Folders…), so it is never marked and never changed.</source>
        <translation>היא נמצאת בתיקייה מוגנת (קובץ &gt; אפשרויות…), ולכן לעולם אינה מסומנת ואינה משתנה.</translation>
    </message>
    <message numerus="yes">
        <source>It was at {n} files just then, which is looked at first.</source>
        <extracomment>For one: It was at {n} file just then, which is looked at first.</extracomment>
        <translation>
            <numerusform>באותו רגע היא הייתה בקובץ אחד, שייבדק תחילה.</numerusform>
            <numerusform>באותו רגע היא הייתה ב־{n} קבצים, שייבדקו תחילה.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was kept as {path}, and the defaults are used.</source>
        <translation>הוא נשמר בתור ⁨{path}⁩, ונעשה שימוש בברירות המחדל.</translation>
    </message>
    <message>
        <source>Its pictures are never marked and never changed; no search begins here</source>
        <translation>התמונות שבה לעולם אינן מסומנות ואינן משתנות; אף חיפוש אינו מתחיל כאן</translation>
    </message>
    <message>
        <source>JPEG quality</source>
        <translation>איכות JPEG</translation>
    </message>
    <message>
        <source>Keep &amp;all</source>
        <translation>השארת ה&amp;כול</translation>
    </message>
    <message>
        <source>Keep all images of the group, and count it as decided</source>
        <translation>השארת כל התמונות של הקבוצה, והיא נחשבת למוכרעת</translation>
    </message>
    <message>
        <source>Keep every image</source>
        <translation>השארת כל התמונות</translation>
    </message>
    <message>
        <source>Keep the &amp;left one</source>
        <translation>השארת ה&amp;שמאלית</translation>
    </message>
    <message>
        <source>Keep the &amp;right one</source>
        <translation>השארת ה&amp;ימנית</translation>
    </message>
    <message>
        <source>Keep the left compared image, and mark the right one</source>
        <translation>השארת התמונה המושווית השמאלית, וסימון הימנית</translation>
    </message>
    <message>
        <source>Keep the right compared image, and mark the left</source>
        <translation>השארת התמונה המושווית הימנית, וסימון השמאלית</translation>
    </message>
    <message>
        <source>Keep the selected image, and mark the rest of its group</source>
        <translation>השארת התמונה שנבחרה, וסימון יתר הקבוצה</translation>
    </message>
    <message>
        <source>Keeps apart different drawings on the same background</source>
        <translation>מבדיל בין ציורים שונים על אותו רקע</translation>
    </message>
    <message>
        <source>Keeps apart what looks alike only when squashed to a square</source>
        <translation>מבדיל בין תמונות שנראות דומות רק כשמכווצים אותן לריבוע</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>מילות מפתח</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>סוג</translation>
    </message>
    <message>
        <source>L&amp;ater</source>
        <translation>&amp;מאוחר יותר</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>שפה</translation>
    </message>
    <message>
        <source>Large preview, else half size</source>
        <translation>תצוגה מקדימה גדולה, אחרת חצי הגודל</translation>
    </message>
    <message>
        <source>Large thumbnails</source>
        <translation>תמונות ממוזערות גדולות</translation>
    </message>
    <message>
        <source>Larger pictures are listed as not compared, to save memory</source>
        <translation>תמונות גדולות יותר יופיעו ברשימה כתמונות שלא הושוו, כדי לחסוך בזיכרון</translation>
    </message>
    <message>
        <source>Largest &amp;picture:</source>
        <translation>תמונה מר&amp;בית:</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>הקובץ הגדול ביותר</translation>
    </message>
    <message>
        <source>Largest picture</source>
        <translation>התמונה הגדולה ביותר</translation>
    </message>
    <message>
        <source>Last search</source>
        <translation>החיפוש האחרון</translation>
    </message>
    <message>
        <source>Lay one picture on the other, with a divider</source>
        <translation>הנחת תמונה אחת על האחרת, עם קו מפריד</translation>
    </message>
    <message>
        <source>Leave out &amp;names:</source>
        <translation>&amp;שמות שיושמטו:</translation>
    </message>
    <message>
        <source>Leave out larger files; 0 leaves out none</source>
        <translation>השמטת קבצים גדולים יותר; 0 אינו משמיט דבר</translation>
    </message>
    <message>
        <source>Leave out pictures with a shorter side; 0 leaves out none</source>
        <translation>השמטת תמונות שצלען קצרה יותר; 0 אינו משמיט דבר</translation>
    </message>
    <message>
        <source>Leave out smaller files; 0 leaves out none</source>
        <translation>השמטת קבצים קטנים יותר; 0 אינו משמיט דבר</translation>
    </message>
    <message>
        <source>Left in place: {reason}</source>
        <translation>נשאר במקומו: {reason}</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>מושמטת</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>עדשה</translation>
    </message>
    <message>
        <source>Less compressed: JPEG quality {one} against {other}</source>
        <translation>פחות דחוסה: איכות ⁨JPEG⁩ ⁨{one}⁩ לעומת ⁨{other}⁩</translation>
    </message>
    <message>
        <source>Less compressed: {one} bits a pixel against {other}</source>
        <translation>פחות דחוסה: ⁨{one}⁩ סיביות לפיקסל לעומת ⁨{other}⁩</translation>
    </message>
    <message numerus="yes">
        <source>Less metadata: {n} fields against {other}</source>
        <extracomment>For one: Less metadata: {n} field against {other}</extracomment>
        <translation>
            <numerusform>פחות מטא־נתונים: שדה אחד לעומת ⁨{other}⁩</numerusform>
            <numerusform>פחות מטא־נתונים: {n} שדות לעומת ⁨{other}⁩</numerusform>
        </translation>
    </message>
    <message>
        <source>Less sharp at the same size</source>
        <translation>פחות חדה באותו גודל</translation>
    </message>
    <message>
        <source>Let the chosen rule decide earlier (Alt+Up)</source>
        <translation>הכלל שנבחר יכריע מוקדם יותר (Alt+Up)</translation>
    </message>
    <message>
        <source>Let the chosen rule decide later (Alt+Down)</source>
        <translation>הכלל שנבחר יכריע מאוחר יותר (Alt+Down)</translation>
    </message>
    <message>
        <source>Let the reference and the image beside it change places</source>
        <translation>תמונת הייחוס והתמונה שלצידה מחליפות מקומות</translation>
    </message>
    <message>
        <source>Let the search wait, or go on</source>
        <translation>השהיית החיפוש, או המשכו</translation>
    </message>
    <message>
        <source>Let the search wait, or go on (Ctrl+P)</source>
        <translation>השהיית החיפוש, או המשכו (Ctrl+P)</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>בהירה</translation>
    </message>
    <message>
        <source>Light and dark alike</source>
        <translation>אור וצל דומים</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>בהירה או כהה</translation>
    </message>
    <message>
        <source>Light or dark, as the system is</source>
        <translation>בהירה או כהה, כמו במערכת</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>ערכת נושא בהירה</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>דמיון</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>מגבלה</translation>
    </message>
    <message>
        <source>Line {number}: {fault}</source>
        <translation>שורה {number}: {fault}</translation>
    </message>
    <message>
        <source>List all documents</source>
        <translation>רשימת כל המסמכים</translation>
    </message>
    <message>
        <source>List what was dismissed, and show it again</source>
        <translation>רשימת מה שנדחה, ואפשרות להציגו שוב</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>בטעינה…</translation>
    </message>
    <message>
        <source>Longer path</source>
        <translation>נתיב ארוך יותר</translation>
    </message>
    <message>
        <source>Look for duplicates in the folders</source>
        <translation>חיפוש כפילויות בתיקיות</translation>
    </message>
    <message>
        <source>Look for duplicates in the folders (F5)</source>
        <translation>חיפוש כפילויות בתיקיות (F5)</translation>
    </message>
    <message>
        <source>Look for e&amp;dits too: crops, overlays, rotations</source>
        <translation>חיפוש גם של &amp;עריכות: חיתוך, שכבות, סיבוב</translation>
    </message>
    <message>
        <source>Look in the folders below it, too</source>
        <translation>חיפוש גם בתיקיות שמתחתיה</translation>
    </message>
    <message>
        <source>Looking at the cache…</source>
        <translation>המטמון נבדק…</translation>
    </message>
    <message>
        <source>Looking at the files: {done} of {all}</source>
        <translation>בדיקת הקבצים: {done} מתוך {all}</translation>
    </message>
    <message>
        <source>Looking at the protected folders…</source>
        <translation>התיקיות המוגנות נבדקות…</translation>
    </message>
    <message>
        <source>Looking at what is installed…</source>
        <translation>נבדק מה מותקן…</translation>
    </message>
    <message>
        <source>Looking closely</source>
        <translation>בדיקה מקרוב</translation>
    </message>
    <message>
        <source>Looking for duplicates…</source>
        <translation>מתבצע חיפוש כפילויות…</translation>
    </message>
    <message>
        <source>Looking for edits</source>
        <translation>חיפוש עריכות</translation>
    </message>
    <message>
        <source>Looking for files that are gone…</source>
        <translation>מתבצע חיפוש של קבצים שאינם עוד…</translation>
    </message>
    <message>
        <source>Looking for images</source>
        <translation>חיפוש תמונות</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>מתבצעת בדיקה…</translation>
    </message>
    <message>
        <source>M&amp;atching</source>
        <translation>הת&amp;אמה</translation>
    </message>
    <message>
        <source>MB</source>
        <comment>megabytes, after a number</comment>
        <translation>מ״ב</translation>
    </message>
    <message>
        <source>Make it the re&amp;ference</source>
        <translation>קביעה כתמונת ה&amp;ייחוס</translation>
    </message>
    <message>
        <source>Make the decision again that was taken back</source>
        <translation>ביצוע חוזר של ההכרעה שבוטלה</translation>
    </message>
    <message>
        <source>Make the same folders there, so that it stays seen where each file was</source>
        <translation>יצירת אותן תיקיות שם, כך שיישאר ברור היכן היה כל קובץ</translation>
    </message>
    <message>
        <source>Make the selected image and those after it a group of their own</source>
        <translation>התמונה שנבחרה והתמונות שאחריה יהיו לקבוצה משלהן</translation>
    </message>
    <message>
        <source>Making pictures: {done} of {all}</source>
        <translation>יצירת תמונות: {done} מתוך {all}</translation>
    </message>
    <message>
        <source>Making the report…</source>
        <translation>הדוח נוצר…</translation>
    </message>
    <message>
        <source>Mark &amp;all but the best</source>
        <translation>סימון הכול מ&amp;לבד הטובה ביותר</translation>
    </message>
    <message>
        <source>Mark all similar images but the best of each group: look at each afterwards</source>
        <translation>סימון כל התמונות הדומות מלבד הטובה ביותר בכל קבוצה: יש לבדוק כל אחת לאחר מכן</translation>
    </message>
    <message>
        <source>Mark by &amp;tier</source>
        <translation>סימון לפי &amp;רמת התאמה</translation>
    </message>
    <message>
        <source>Mark by rul&amp;es…</source>
        <translation>סימון לפי &amp;כללים…</translation>
    </message>
    <message>
        <source>Mark by rules</source>
        <translation>סימון לפי כללים</translation>
    </message>
    <message>
        <source>Mark copies that are the same byte by byte, and no others</source>
        <translation>סימון עותקים הזהים בית אחר בית, ולא אחרים</translation>
    </message>
    <message>
        <source>Mark copies that show the same pixels, and no others</source>
        <translation>סימון עותקים המציגים אותם פיקסלים, ולא אחרים</translation>
    </message>
    <message>
        <source>Mark copies that were saved again or resized, and no others</source>
        <translation>סימון עותקים שנשמרו מחדש או שגודלם שונה, ולא אחרים</translation>
    </message>
    <message>
        <source>Mark edited copies, and no others: look at each afterwards</source>
        <translation>סימון עותקים ערוכים, ולא אחרים: יש לבדוק כל אחד לאחר מכן</translation>
    </message>
    <message>
        <source>Mark or keep the image</source>
        <translation>סימון או השארה של התמונה</translation>
    </message>
    <message>
        <source>Mark the selected image, or keep it</source>
        <translation>סימון התמונה שנבחרה, או השארתה</translation>
    </message>
    <message>
        <source>Mark verified copies, all but the best of each picture; similar and plain images are left to you</source>
        <translation>סימון עותקים מאומתים, כולם מלבד הטוב ביותר של כל תמונה; תמונות דומות ודלות פרטים נותרות להכרעתך</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>סימון</translation>
    </message>
    <message>
        <source>Mean {mean}</source>
        <translation>ממוצע {mean}</translation>
    </message>
    <message>
        <source>Measure how far the two are apart</source>
        <translation>מדידת המרחק בין השניים</translation>
    </message>
    <message>
        <source>Medium thumbnails</source>
        <translation>תמונות ממוזערות בינוניות</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>מטא־נתונים</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>שיטה</translation>
    </message>
    <message>
        <source>Mirrored ones</source>
        <translation>בהיפוך מראה בלבד</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>זמן שינוי</translation>
    </message>
    <message>
        <source>More</source>
        <translation>עוד</translation>
    </message>
    <message>
        <source>More bytes</source>
        <translation>יותר בתים</translation>
    </message>
    <message>
        <source>More compressed: JPEG quality {one} against {other}</source>
        <translation>דחוסה יותר: איכות ⁨JPEG⁩ ⁨{one}⁩ לעומת ⁨{other}⁩</translation>
    </message>
    <message>
        <source>More compressed: {one} bits a pixel against {other}</source>
        <translation>דחוסה יותר: ⁨{one}⁩ סיביות לפיקסל לעומת ⁨{other}⁩</translation>
    </message>
    <message>
        <source>More find more edited copies, and more pictures that only look alike</source>
        <translation>מספר גבוה יותר מוצא יותר עותקים ערוכים, וגם יותר תמונות שרק נראות דומות</translation>
    </message>
    <message>
        <source>More metadata</source>
        <translation>יותר מטא־נתונים</translation>
    </message>
    <message numerus="yes">
        <source>More metadata: {n} fields against {other}</source>
        <extracomment>For one: More metadata: {n} field against {other}</extracomment>
        <translation>
            <numerusform>יותר מטא־נתונים: שדה אחד לעומת ⁨{other}⁩</numerusform>
            <numerusform>יותר מטא־נתונים: {n} שדות לעומת ⁨{other}⁩</numerusform>
        </translation>
    </message>
    <message>
        <source>More pixels</source>
        <translation>יותר פיקסלים</translation>
    </message>
    <message>
        <source>More pixels: {one} against {other}</source>
        <translation>יותר פיקסלים: ⁨{one}⁩ לעומת ⁨{other}⁩</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>הגדרות נוספות</translation>
    </message>
    <message>
        <source>More threads than cores use more memory and are rarely faster.</source>
        <translation>יותר תהליכונים מליבות צורכים יותר זיכרון ורק לעיתים רחוקות מהירים יותר.</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>הזזה ל&amp;מטה</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>ה&amp;זזה למעלה</translation>
    </message>
    <message>
        <source>Move the divider</source>
        <translation>הזזת הקו המפריד</translation>
    </message>
    <message>
        <source>Move the files to ImageTwin's own folder on the same drive instead</source>
        <translation>העברת הקבצים במקום זאת לתיקייה של ImageTwin באותו כונן</translation>
    </message>
    <message>
        <source>Move through the images</source>
        <translation>מעבר בין התמונות</translation>
    </message>
    <message>
        <source>Move to a folder…</source>
        <translation>העברה לתיקייה…</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>העברה לאשפה</translation>
    </message>
    <message numerus="yes">
        <source>Move {n} files to the folder</source>
        <extracomment>For one: Move {n} file to the folder</extracomment>
        <translation>
            <numerusform>העברת קובץ אחד לתיקייה</numerusform>
            <numerusform>העברת {n} קבצים לתיקייה</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move {n} files to the quarantine</source>
        <extracomment>For one: Move {n} file to the quarantine</extracomment>
        <translation>
            <numerusform>העברת קובץ אחד להסגר</numerusform>
            <numerusform>העברת {n} קבצים להסגר</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move {n} files to the trash</source>
        <extracomment>For one: Move {n} file to the trash</extracomment>
        <translation>
            <numerusform>העברת קובץ אחד לאשפה</numerusform>
            <numerusform>העברת {n} קבצים לאשפה</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved to a folder</source>
        <translation>הועבר לתיקייה</translation>
    </message>
    <message>
        <source>Moved to the quarantine</source>
        <translation>הועבר להסגר</translation>
    </message>
    <message>
        <source>Moved to the trash</source>
        <translation>הועבר לאשפה</translation>
    </message>
    <message>
        <source>Moving to the folder: {done} of {all}</source>
        <translation>העברה לתיקייה: {done} מתוך {all}</translation>
    </message>
    <message>
        <source>Moving to the quarantine: {done} of {all}</source>
        <translation>העברה להסגר: {done} מתוך {all}</translation>
    </message>
    <message>
        <source>Moving to the trash: {done} of {all}</source>
        <translation>העברה לאשפה: {done} מתוך {all}</translation>
    </message>
    <message>
        <source>N normal, P protected, O only protected, not searched, L left out. Space ticks a box, Alt with an arrow moves.</source>
        <translation>מקשים: N רגילה, P מוגנת, O מוגנת בלבד (ללא חיפוש), L מושמטת. רווח מסמן תיבה, Alt עם חץ מזיז.</translation>
    </message>
    <message>
        <source>N, P, O, L</source>
        <translation>N, P, O, L</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>Name fits a pattern</source>
        <translation>השם מתאים לתבנית</translation>
    </message>
    <message>
        <source>Name fits no pattern</source>
        <translation>השם אינו מתאים לתבנית</translation>
    </message>
    <message>
        <source>Names to leave out</source>
        <translation>שמות שיושמטו</translation>
    </message>
    <message>
        <source>Near enough</source>
        <translation>קרוב מספיק</translation>
    </message>
    <message>
        <source>Needs OpenCV, which is not installed: {command}</source>
        <translation>דורש את OpenCV, שאינו מותקן: ⁨{command}⁩</translation>
    </message>
    <message>
        <source>Never looked in, not even below a folder that is searched</source>
        <translation>לעולם אין מחפשים בה, גם לא מתחת לתיקייה שבה מחפשים</translation>
    </message>
    <message>
        <source>Never show the pictures of this group together again</source>
        <translation>תמונות הקבוצה הזאת לא יוצגו עוד יחד</translation>
    </message>
    <message>
        <source>Never show the selected image with this group again</source>
        <translation>התמונה שנבחרה לא תוצג עוד עם הקבוצה הזאת</translation>
    </message>
    <message>
        <source>Newer file</source>
        <translation>קובץ חדש יותר</translation>
    </message>
    <message>
        <source>Next or last part</source>
        <translation>החלק הבא או הקודם</translation>
    </message>
    <message>
        <source>No browser opened {address}</source>
        <translation>אף דפדפן לא פתח את ⁨{address}⁩</translation>
    </message>
    <message>
        <source>No common part found: laid edge to edge</source>
        <translation>לא נמצא חלק משותף: הונחו קצה אל קצה</translation>
    </message>
    <message>
        <source>No difference can be shown</source>
        <translation>לא ניתן להציג הבדלים</translation>
    </message>
    <message>
        <source>No duplicates are left to review in what was found.
History… brings back what was removed, and Undo takes decisions back.</source>
        <translation>לא נותרו בין הממצאים כפילויות לסקירה.
״היסטוריה…״ מחזירה את מה שהוסר, ו״ביטול פעולה״ מבטל הכרעות.</translation>
    </message>
    <message>
        <source>No duplicates found</source>
        <translation>לא נמצאו כפילויות</translation>
    </message>
    <message>
        <source>No folder chosen</source>
        <translation>לא נבחרה תיקייה</translation>
    </message>
    <message>
        <source>No folder has this text.</source>
        <translation>אין תיקייה עם הטקסט הזה.</translation>
    </message>
    <message>
        <source>No folder is searched. Add one, or make one normal or protected.</source>
        <translation>אין תיקייה שבה מחפשים. יש להוסיף אחת, או לקבוע אחת כרגילה או כמוגנת.</translation>
    </message>
    <message>
        <source>No folder was given. Name at least one folder to look in.</source>
        <translation>לא צוינה תיקייה. יש לציין לפחות תיקייה אחת לחיפוש.</translation>
    </message>
    <message>
        <source>No folders yet. Add one, or drop some here.</source>
        <translation>אין עדיין תיקיות. אפשר להוסיף תיקייה, או לגרור תיקיות לכאן.</translation>
    </message>
    <message>
        <source>No images</source>
        <translation>אין תמונות</translation>
    </message>
    <message>
        <source>No key has this text.</source>
        <translation>אין מקש עם הטקסט הזה.</translation>
    </message>
    <message>
        <source>No photo chosen</source>
        <translation>לא נבחר תצלום</translation>
    </message>
    <message>
        <source>No picture in these folders could be compared.</source>
        <translation>לא ניתן היה להשוות אף תמונה בתיקיות האלה.</translation>
    </message>
    <message>
        <source>No picture is selected</source>
        <translation>לא נבחרה תמונה</translation>
    </message>
    <message>
        <source>No pictures found</source>
        <translation>לא נמצאו תמונות</translation>
    </message>
    <message>
        <source>No preview</source>
        <translation>אין תצוגה מקדימה</translation>
    </message>
    <message>
        <source>No settings within reason were found that would join them.</source>
        <translation>לא נמצאו הגדרות סבירות שיצרפו אותם.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>אין</translation>
    </message>
    <message numerus="yes">
        <source>None of the {n} files can be removed: {why}. {advice}</source>
        <extracomment>For one: Nothing can be removed: {why}. {advice}</extracomment>
        <translation>
            <numerusform>לא ניתן להסיר דבר: ⁨{why}⁩. {advice}</numerusform>
            <numerusform>לא ניתן להסיר אף אחד מ־{n} הקבצים: ⁨{why}⁩. {advice}</numerusform>
        </translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>רגילה</translation>
    </message>
    <message>
        <source>Normal, protected or left out</source>
        <translation>רגילה, מוגנת או מושמטת</translation>
    </message>
    <message>
        <source>Not &amp;duplicates…</source>
        <translation>רשימת ״ל&amp;א כפילויות״…</translation>
    </message>
    <message>
        <source>Not all copies had been looked at.</source>
        <translation>לא כל העותקים נבדקו.</translation>
    </message>
    <message>
        <source>Not all edits had been looked for.</source>
        <translation>לא כל העריכות חופשו.</translation>
    </message>
    <message>
        <source>Not as a camera wrote it ({format})</source>
        <translation>לא כפי שנכתבה במצלמה (⁨{format}⁩)</translation>
    </message>
    <message>
        <source>Not brought back: {reason}</source>
        <translation>לא הוחזר: {reason}</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>לא הושוו</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>לא בוצע</translation>
    </message>
    <message>
        <source>Not done: one of them moves, or has pages</source>
        <translation>לא בוצע: אחד מהם נע, או שיש בו עמודים</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>לא כפילויות</translation>
    </message>
    <message>
        <source>Not installed: {how}</source>
        <translation>לא מותקן: ⁨{how}⁩</translation>
    </message>
    <message>
        <source>Not intact: {fault}</source>
        <translation>לא תקינה: {fault}</translation>
    </message>
    <message>
        <source>Not looked for</source>
        <translation>ללא חיפוש שלהם</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>לא נקרא</translation>
    </message>
    <message>
        <source>Not removed: {reason}</source>
        <translation>לא הוסר: {reason}</translation>
    </message>
    <message>
        <source>Nothing is marked. Mark the images that you want to remove first.</source>
        <translation>דבר אינו מסומן. תחילה יש לסמן את התמונות להסרה.</translation>
    </message>
    <message>
        <source>Nothing is overwritten.</source>
        <translation>דבר אינו נדרס.</translation>
    </message>
    <message>
        <source>Nothing to show with this filter.
Tick another box above, or clear the filter (Ctrl+Shift+F).</source>
        <translation>אין מה להציג במסנן הזה.
אפשר לסמן תיבה נוספת למעלה, או לנקות את המסנן (Ctrl+Shift+F).</translation>
    </message>
    <message>
        <source>Nothing was changed. What was read is remembered for the next search.</source>
        <translation>דבר לא השתנה. מה שנקרא נשמר עבור החיפוש הבא.</translation>
    </message>
    <message>
        <source>Nothing was compared</source>
        <translation>דבר לא הושווה</translation>
    </message>
    <message>
        <source>Nothing was dismissed. Press N on a group whose pictures are no duplicates of each other.</source>
        <translation>דבר לא נדחה. הקשה על N בקבוצה קובעת שתמונותיה אינן כפילויות זו של זו.</translation>
    </message>
    <message>
        <source>Nothing was marked: what would go is protected, or changed since the search.</source>
        <translation>דבר לא סומן: מה שהיה אמור להיות מוסר מוגן, או השתנה מאז החיפוש.</translation>
    </message>
    <message>
        <source>Nothing was removed yet.</source>
        <translation>דבר לא הוסר עדיין.</translation>
    </message>
    <message>
        <source>Notice:</source>
        <translation>הודעה:</translation>
    </message>
    <message>
        <source>Number of threads</source>
        <translation>מספר תהליכונים</translation>
    </message>
    <message>
        <source>Number of threads, methods, theme and more</source>
        <translation>מספר תהליכונים, שיטות, ערכת נושא ועוד</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>no hash</comment>
        <translation>ללא</translation>
    </message>
    <message>
        <source>Older file</source>
        <translation>קובץ ישן יותר</translation>
    </message>
    <message>
        <source>One image a row, with columns to sort by</source>
        <translation>תמונה אחת בשורה, עם עמודות למיון</translation>
    </message>
    <message>
        <source>One pattern a line: *.gif leaves out files, thumbs/ folders, /2019/raw/ just that one.</source>
        <translation>תבנית אחת בשורה: ⁨*.gif⁩ משמיטה קבצים, ⁨thumbs/⁩ תיקיות, ⁨/2019/raw/⁩ רק את זו.</translation>
    </message>
    <message>
        <source>One picture of each group stays, so this one cannot be marked.</source>
        <translation>תמונה אחת של כל קבוצה נשארת, ולכן לא ניתן לסמן את זו.</translation>
    </message>
    <message>
        <source>One picture, cropped, covered, turned or recoloured: laid over each other, the rest of both agrees.</source>
        <translation>תמונה אחת, שנחתכה, כוסתה, סובבה או נצבעה מחדש: כשמניחים אותן זו על זו, שאר חלקיהן תואמים.</translation>
    </message>
    <message>
        <source>One picture, saved again or in another size; a closer look found no other difference.</source>
        <translation>תמונה אחת, שנשמרה מחדש או בגודל אחר; בדיקה מקרוב לא מצאה הבדל נוסף.</translation>
    </message>
    <message>
        <source>Only copies that lie as the original does.</source>
        <translation>רק עותקים באותו כיוון כמו המקור.</translation>
    </message>
    <message>
        <source>Only protected</source>
        <translation>מוגנת בלבד</translation>
    </message>
    <message>
        <source>Only the first one</source>
        <translation>רק הראשון</translation>
    </message>
    <message>
        <source>Only the same &amp;proportions, within 10 %</source>
        <translation>רק אותן &amp;פרופורציות, בהפרש של עד 10%</translation>
    </message>
    <message>
        <source>Only the selected f&amp;older</source>
        <translation>רק ה&amp;תיקייה שנבחרה</translation>
    </message>
    <message>
        <source>Only with &amp;light and dark in the same places</source>
        <translation>רק כשהא&amp;ור והצל נמצאים באותם מקומות</translation>
    </message>
    <message>
        <source>Open &amp;review…</source>
        <translation>&amp;פתיחת סקירה…</translation>
    </message>
    <message>
        <source>Open review</source>
        <translation>פתיחת סקירה</translation>
    </message>
    <message>
        <source>Open the selected image with the system's program</source>
        <translation>פתיחת התמונה שנבחרה בתוכנה של המערכת</translation>
    </message>
    <message>
        <source>Opening the review…</source>
        <translation>הסקירה נפתחת…</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>אפשרויות</translation>
    </message>
    <message>
        <source>PDQ, 256 bits</source>
        <translation>⁨PDQ⁩, 256 סיביות</translation>
    </message>
    <message>
        <source>PHash, 64 bits</source>
        <translation>⁨PHash⁩, 64 סיביות</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>ה&amp;שהיה</translation>
    </message>
    <message>
        <source>Page of the guide</source>
        <translation>עמוד במדריך</translation>
    </message>
    <message>
        <source>Page up, Page down</source>
        <translation>Page up, Page down</translation>
    </message>
    <message>
        <source>Pages about ImageTwin</source>
        <translation>עמודים על אודות ImageTwin</translation>
    </message>
    <message>
        <source>Pages of the options</source>
        <translation>עמודי האפשרויות</translation>
    </message>
    <message>
        <source>Pairs by distance</source>
        <translation>זוגות לפי מרחק</translation>
    </message>
    <message>
        <source>Partly taken back</source>
        <translation>הוחזרה בחלקה</translation>
    </message>
    <message>
        <source>Parts of ImageTwin</source>
        <translation>רכיבי ImageTwin</translation>
    </message>
    <message>
        <source>Patterns as in a .gitignore, one a line; upper and lower case are the same</source>
        <translation>תבניות כמו ב־⁨.gitignore⁩, אחת בשורה; אין הבדל בין אותיות גדולות לקטנות</translation>
    </message>
    <message>
        <source>Patterns of names, with ; between: *(copy)*; IMG_*</source>
        <translation>תבניות של שמות, מופרדות ב־; כגון ⁨*(copy)*; IMG_*⁩</translation>
    </message>
    <message>
        <source>Paused. {progress}</source>
        <translation>בהשהיה. {progress}</translation>
    </message>
    <message>
        <source>Picture {number}</source>
        <translation>תמונה {number}</translation>
    </message>
    <message>
        <source>Pictures that lie on each other, and what was done to them</source>
        <translation>תמונות המונחות זו על זו, ומה נעשה בהן</translation>
    </message>
    <message>
        <source>Place of the cache</source>
        <translation>מיקום המטמון</translation>
    </message>
    <message>
        <source>Place:</source>
        <comment>of the cache</comment>
        <translation>מיקום:</translation>
    </message>
    <message>
        <source>Planning…</source>
        <translation>בתכנון…</translation>
    </message>
    <message>
        <source>Position (GPS)</source>
        <translation>מיקום (GPS)</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>ערכת כללים</translation>
    </message>
    <message>
        <source>Press Enter when the folder is complete.</source>
        <translation>בסיום הקלדת התיקייה יש להקיש Enter.</translation>
    </message>
    <message>
        <source>Press to show all distances again</source>
        <translation>לחיצה מציגה שוב את כל המרחקים</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>התקדמות החיפוש</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>מוגנת</translation>
    </message>
    <message>
        <source>Protection holds at once, all else from the next search on.</source>
        <translation>ההגנה חלה מייד, וכל השאר מהחיפוש הבא ואילך.</translation>
    </message>
    <message>
        <source>Put the &amp;distance into the name</source>
        <translation>הוספת המר&amp;חק לשם</translation>
    </message>
    <message>
        <source>Put this rule at the end of the list</source>
        <translation>הוספת הכלל הזה לסוף הרשימה</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>הסגר</translation>
    </message>
    <message>
        <source>Quarantine ({fault})</source>
        <translation>הסגר ({fault})</translation>
    </message>
    <message>
        <source>Raise the threshold to find pictures that are less alike, or add another folder.</source>
        <translation>אפשר להעלות את הסף כדי למצוא תמונות דומות פחות, או להוסיף תיקייה.</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>דירוג</translation>
    </message>
    <message>
        <source>Re-encoded</source>
        <comment>tier</comment>
        <translation>קידוד מחדש</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>נקרא על ידי</translation>
    </message>
    <message>
        <source>Read how everything is done; no network is needed</source>
        <translation>כיצד עושים הכול; אין צורך ברשת</translation>
    </message>
    <message>
        <source>Reading files: {done} of {all}</source>
        <translation>קריאת קבצים: {done} מתוך {all}</translation>
    </message>
    <message>
        <source>Reading images</source>
        <translation>קריאת תמונות</translation>
    </message>
    <message>
        <source>Reading the licences…</source>
        <translation>הרישיונות נקראים…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>בקריאה…</translation>
    </message>
    <message>
        <source>Ready to search</source>
        <translation>מוכן לחיפוש</translation>
    </message>
    <message>
        <source>Recent folders</source>
        <translation>תיקיות אחרונות</translation>
    </message>
    <message>
        <source>Recent re&amp;views</source>
        <translation>סקירות &amp;אחרונות</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>ביצוע חוזר</translation>
    </message>
    <message>
        <source>Redo {what}</source>
        <translation>ביצוע חוזר: ⁨{what}⁩</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>תמונת ייחוס</translation>
    </message>
    <message>
        <source>Removal finished</source>
        <translation>ההסרה הסתיימה</translation>
    </message>
    <message>
        <source>Removals</source>
        <translation>הסרות</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>הסרה</translation>
    </message>
    <message>
        <source>Remove all pictures of the selected group, so that none of them stays, after asking</source>
        <translation>הסרת כל התמונות של הקבוצה שנבחרה, כך שאף אחת מהן אינה נשארת, לאחר אישור</translation>
    </message>
    <message>
        <source>Remove entries of &amp;files that are gone</source>
        <translation>הסרת רשומות של &amp;קבצים שאינם עוד</translation>
    </message>
    <message>
        <source>Remove marked files</source>
        <translation>הסרת הקבצים המסומנים</translation>
    </message>
    <message>
        <source>Remove the marked files, after asking how</source>
        <translation>הסרת הקבצים המסומנים, לאחר שאלה כיצד</translation>
    </message>
    <message>
        <source>Remove the whole &amp;group…</source>
        <translation>הסרת ה&amp;קבוצה כולה…</translation>
    </message>
    <message>
        <source>Remove the whole group</source>
        <translation>הסרת הקבוצה כולה</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>הוסר</translation>
    </message>
    <message numerus="yes">
        <source>Removed {n} entries of files gone or changed.</source>
        <extracomment>For one: Removed {n} entry of files gone or changed.</extracomment>
        <translation>
            <numerusform>הוסרה רשומה אחת של קובץ שנעלם או השתנה.</numerusform>
            <numerusform>הוסרו {n} רשומות של קבצים שנעלמו או השתנו.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace by hard links</source>
        <translation>החלפה בקישורים קשיחים</translation>
    </message>
    <message>
        <source>Replace by symbolic links</source>
        <translation>החלפה בקישורים סמליים</translation>
    </message>
    <message numerus="yes">
        <source>Replace {n} files by hard links</source>
        <extracomment>For one: Replace {n} file by hard links</extracomment>
        <translation>
            <numerusform>החלפת קובץ אחד בקישור קשיח</numerusform>
            <numerusform>החלפת {n} קבצים בקישורים קשיחים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace {n} files by symbolic links</source>
        <extracomment>For one: Replace {n} file by symbolic links</extracomment>
        <translation>
            <numerusform>החלפת קובץ אחד בקישור סמלי</numerusform>
            <numerusform>החלפת {n} קבצים בקישורים סמליים</numerusform>
        </translation>
    </message>
    <message>
        <source>Replaced by a hard link</source>
        <translation>הוחלף בקישור קשיח</translation>
    </message>
    <message>
        <source>Replaced by a symbolic link</source>
        <translation>הוחלף בקישור סמלי</translation>
    </message>
    <message>
        <source>Replacing by hard links: {done} of {all}</source>
        <translation>החלפה בקישורים קשיחים: {done} מתוך {all}</translation>
    </message>
    <message>
        <source>Replacing by symbolic links: {done} of {all}</source>
        <translation>החלפה בקישורים סמליים: {done} מתוך {all}</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>ה&amp;משך</translation>
    </message>
    <message>
        <source>Resized</source>
        <comment>tier</comment>
        <translation>שינוי גודל</translation>
    </message>
    <message>
        <source>Reviews</source>
        <comment>kind of files</comment>
        <translation>סקירות</translation>
    </message>
    <message>
        <source>Role of a folder</source>
        <translation>תפקיד של תיקייה</translation>
    </message>
    <message>
        <source>Rotated and mirrored ones</source>
        <translation>מסובבים ובהיפוך מראה</translation>
    </message>
    <message>
        <source>Rule to add</source>
        <translation>כלל להוספה</translation>
    </message>
    <message>
        <source>Rules in their order</source>
        <translation>הכללים לפי סדרם</translation>
    </message>
    <message>
        <source>Rules saved under a name; type a new name and press Save</source>
        <translation>כללים שנשמרו בשם; אפשר להקליד שם חדש וללחוץ על ״שמירה״</translation>
    </message>
    <message>
        <source>Run {run} came to its end, so there is nothing to finish.</source>
        <translation>פעולת הסרה {run} הגיעה לסופה, ואין מה להשלים.</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>S&amp;ummary</source>
        <translation>&amp;תקציר</translation>
    </message>
    <message>
        <source>Same &amp;file</source>
        <translation>אותו &amp;קובץ</translation>
    </message>
    <message>
        <source>Same &amp;pixels</source>
        <translation>אותם &amp;פיקסלים</translation>
    </message>
    <message>
        <source>Same proportions</source>
        <translation>אותן פרופורציות</translation>
    </message>
    <message>
        <source>Save groups and marks, to go on another time</source>
        <translation>שמירת הקבוצות והסימונים, להמשך בפעם אחרת</translation>
    </message>
    <message>
        <source>Save review</source>
        <translation>שמירת סקירה</translation>
    </message>
    <message>
        <source>Save these rules under the name above</source>
        <translation>שמירת הכללים האלה בשם שלמעלה</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>נשמר בשם ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Saving the review…</source>
        <translation>הסקירה נשמרת…</translation>
    </message>
    <message>
        <source>Say which folder the files are to be moved to.</source>
        <translation>יש לציין לאיזו תיקייה להעביר את הקבצים.</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>חיפוש מחדש</translation>
    </message>
    <message>
        <source>Search the keys</source>
        <translation>חיפוש במקשים</translation>
    </message>
    <message>
        <source>Search: a key, or what it is to do</source>
        <translation>חיפוש: מקש, או מה שעליו לעשות</translation>
    </message>
    <message>
        <source>Searched; its pictures are never marked and never changed</source>
        <translation>מחפשים בה; התמונות שבה לעולם אינן מסומנות ואינן משתנות</translation>
    </message>
    <message>
        <source>Searched; its pictures can be marked</source>
        <translation>מחפשים בה; אפשר לסמן את התמונות שבה</translation>
    </message>
    <message>
        <source>Second photo</source>
        <translation>תצלום שני</translation>
    </message>
    <message>
        <source>Select a picture to see it beside its reference; tick the ones to remove</source>
        <translation>בחירת תמונה מציגה אותה לצד תמונת הייחוס; יש לסמן את התמונות להסרה</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>נבחרה</translation>
    </message>
    <message>
        <source>Sharper</source>
        <translation>חדה יותר</translation>
    </message>
    <message>
        <source>Sharper at the same size</source>
        <translation>חדה יותר באותו גודל</translation>
    </message>
    <message>
        <source>Shift+Arrows</source>
        <translation>Shift+חצים</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>קיצורי מקשים</translation>
    </message>
    <message>
        <source>Shorter path</source>
        <translation>נתיב קצר יותר</translation>
    </message>
    <message>
        <source>Show all keys on one sheet</source>
        <translation>הצגת כל המקשים בדף אחד</translation>
    </message>
    <message>
        <source>Show all of each picture</source>
        <translation>הצגת כל תמונה במלואה</translation>
    </message>
    <message>
        <source>Show all removals, and bring files back</source>
        <translation>הצגת כל ההסרות, והחזרת קבצים</translation>
    </message>
    <message>
        <source>Show each picture's levels</source>
        <translation>הצגת הרמות של כל תמונה</translation>
    </message>
    <message>
        <source>Show groups of all distances again</source>
        <translation>הצגה חוזרת של קבוצות בכל המרחקים</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>הצגה &amp;בתיקייה</translation>
    </message>
    <message>
        <source>Show in the table also what is equal</source>
        <translation>הצגה בטבלה גם של מה שזהה</translation>
    </message>
    <message>
        <source>Show only folders with this text (Ctrl+F); clear it to move folders</source>
        <translation>הצגה רק של תיקיות עם הטקסט הזה (Ctrl+F); כדי להזיז תיקיות יש לנקות אותו</translation>
    </message>
    <message>
        <source>Show only groups in which one path has all of these words (Ctrl+F)</source>
        <translation>הצגה רק של קבוצות שבהן נתיב אחד מכיל את כל המילים האלה (Ctrl+F)</translation>
    </message>
    <message>
        <source>Show only groups with a picture in that folder</source>
        <translation>הצגה רק של קבוצות עם תמונה בתיקייה ההיא</translation>
    </message>
    <message>
        <source>Show only groups with this text in a path</source>
        <translation>הצגה רק של קבוצות עם הטקסט הזה בנתיב</translation>
    </message>
    <message>
        <source>Show only the keys of which the text, or the key itself, has this</source>
        <translation>הצגה רק של המקשים שהתיאור שלהם, או המקש עצמו, מכילים זאת</translation>
    </message>
    <message>
        <source>Show the groups of all distances, folders and formats</source>
        <translation>הצגת קבוצות בכל המרחקים, התיקיות והפורמטים</translation>
    </message>
    <message>
        <source>Show the largest picture's pixels as the screen's</source>
        <translation>הצגת הפיקסלים של התמונה הגדולה ביותר כפיקסלים של המסך</translation>
    </message>
    <message>
        <source>Show the pictures side by side</source>
        <translation>הצגת התמונות זו לצד זו</translation>
    </message>
    <message>
        <source>Show the report in the file manager</source>
        <translation>הצגת הדוח במנהל הקבצים</translation>
    </message>
    <message>
        <source>Show the selected image in the file manager</source>
        <translation>הצגת התמונה שנבחרה במנהל הקבצים</translation>
    </message>
    <message>
        <source>Show what each kind of copy means</source>
        <translation>הצגת המשמעות של כל סוג של עותק</translation>
    </message>
    <message>
        <source>Show where the chosen file lies now</source>
        <translation>הצגת המקום שבו הקובץ שנבחר נמצא כעת</translation>
    </message>
    <message>
        <source>Show where the pictures differ, and how far</source>
        <translation>הצגה היכן התמונות שונות, ובכמה</translation>
    </message>
    <message>
        <source>Show which files were not compared, and why</source>
        <translation>הצגת הקבצים שלא הושוו, והסיבה לכך</translation>
    </message>
    <message>
        <source>Show which formats are read, by what, and what would bring the others</source>
        <translation>הצגת הפורמטים הנקראים, מה קורא אותם, ומה יוסיף את האחרים</translation>
    </message>
    <message>
        <source>Show:</source>
        <translation>הצגה:</translation>
    </message>
    <message>
        <source>Side &amp;by side</source>
        <translation>זו &amp;לצד זו</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>זו לצד זו</translation>
    </message>
    <message>
        <source>Sidecar written</source>
        <translation>נכתב קובץ נלווה</translation>
    </message>
    <message>
        <source>Sidecars (XMP, THM), and the raw file or the film of the same name</source>
        <translation>קבצים נלווים (XMP, THM), וכן הקובץ הגולמי או הסרטון באותו שם</translation>
    </message>
    <message>
        <source>Similar pictures were not looked for by embedding. {why}</source>
        <translation>לא חופשו תמונות דומות בשיטה embedding. ⁨{why}⁩</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>גודל</translation>
    </message>
    <message>
        <source>Size limit</source>
        <translation>מגבלת גודל</translation>
    </message>
    <message>
        <source>Size of the thumbnails</source>
        <translation>גודל התמונות הממוזערות</translation>
    </message>
    <message>
        <source>Size of the thumbnails (Ctrl+1, Ctrl+2, Ctrl+3)</source>
        <translation>גודל התמונות הממוזערות (Ctrl+1, Ctrl+2, Ctrl+3)</translation>
    </message>
    <message>
        <source>Small thumbnails</source>
        <translation>תמונות ממוזערות קטנות</translation>
    </message>
    <message>
        <source>Smallest file</source>
        <translation>הקובץ הקטן ביותר</translation>
    </message>
    <message>
        <source>Smallest side</source>
        <translation>הצלע הקצרה ביותר</translation>
    </message>
    <message>
        <source>So many pictures are alike that above a threshold of {ceiling} a new search is needed.</source>
        <translation>יש כל כך הרבה תמונות דומות, שמעל סף של {ceiling} דרוש חיפוש חדש.</translation>
    </message>
    <message>
        <source>So many pictures are alike that each other threshold takes a new search.</source>
        <translation>יש כל כך הרבה תמונות דומות, שכל סף אחר דורש חיפוש חדש.</translation>
    </message>
    <message>
        <source>Something went wrong that should not.</source>
        <translation>אירעה תקלה שלא הייתה אמורה לקרות.</translation>
    </message>
    <message>
        <source>Sort groups by</source>
        <translation>מיון הקבוצות לפי</translation>
    </message>
    <message>
        <source>Sort the table</source>
        <translation>מיון הטבלה</translation>
    </message>
    <message>
        <source>Sort the table by the column of the cursor, again the other way round</source>
        <translation>מיון הטבלה לפי העמודה שבה הסמן, ושוב בסדר ההפוך</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>רווח</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>פיצול</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>בהתחלה…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>Stays: {reason}</source>
        <translation>נשאר: {reason}</translation>
    </message>
    <message>
        <source>Stop the search (Esc)</source>
        <translation>עצירת החיפוש (Esc)</translation>
    </message>
    <message>
        <source>Stop what is going on</source>
        <translation>עצירת מה שמתבצע</translation>
    </message>
    <message>
        <source>Subfolders</source>
        <translation>תת־תיקיות</translation>
    </message>
    <message>
        <source>T&amp;heme:</source>
        <translation>ערכת &amp;נושא:</translation>
    </message>
    <message>
        <source>T&amp;urned copies:</source>
        <translation>עותקים מ&amp;סובבים:</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Shift+Tab</translation>
    </message>
    <message>
        <source>Take out {folder}</source>
        <translation>הוצאת ⁨{folder}⁩</translation>
    </message>
    <message>
        <source>Take the chosen rule out (Del)</source>
        <translation>הוצאת הכלל שנבחר (Del)</translation>
    </message>
    <message>
        <source>Take the folder out of this list (Del)</source>
        <translation>הוצאת התיקייה מהרשימה (Del)</translation>
    </message>
    <message>
        <source>Take the last decision back</source>
        <translation>ביטול ההכרעה האחרונה</translation>
    </message>
    <message>
        <source>Take the selected image out of its group; it stays</source>
        <translation>הוצאת התמונה שנבחרה מקבוצתה; היא נשארת</translation>
    </message>
    <message>
        <source>Take this folder out</source>
        <translation>הוצאת התיקייה הזאת</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>הוחזרה</translation>
    </message>
    <message>
        <source>Taken earlier</source>
        <translation>צולמה מוקדם יותר</translation>
    </message>
    <message>
        <source>Taken earlier: {one} against {other}</source>
        <translation>צולמה מוקדם יותר: ⁨{one}⁩ לעומת ⁨{other}⁩</translation>
    </message>
    <message>
        <source>Taken later</source>
        <translation>צולמה מאוחר יותר</translation>
    </message>
    <message>
        <source>Taken later: {one} against {other}</source>
        <translation>צולמה מאוחר יותר: ⁨{one}⁩ לעומת ⁨{other}⁩</translation>
    </message>
    <message>
        <source>Takes much longer.</source>
        <translation>נמשך זמן רב בהרבה.</translation>
    </message>
    <message>
        <source>Tell how far any two files are apart by each method, and which settings would join them</source>
        <translation>מה המרחק בין שני קבצים כלשהם לפי כל שיטה, ואילו הגדרות יצרפו אותם</translation>
    </message>
    <message>
        <source>Tell of the end</source>
        <translation>הודעה על הסיום</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>נוסח הרישיון</translation>
    </message>
    <message>
        <source>Text that is cut is whole when the mouse rests on it</source>
        <translation>טקסט קטוע מוצג במלואו כשמצביעים עליו בעכבר</translation>
    </message>
    <message>
        <source>Texts and &amp;drawings only where they are nearly equal</source>
        <translation>טקסטים ו&amp;ציורים רק כשהם כמעט זהים</translation>
    </message>
    <message>
        <source>That freed {size}.</source>
        <translation>כך התפנו {size}.</translation>
    </message>
    <message>
        <source>The &amp;last one, as it was saved by itself</source>
        <translation>ה&amp;אחרונה, כפי שנשמרה מעצמה</translation>
    </message>
    <message>
        <source>The aspect tolerance must be 0 or more.</source>
        <translation>הסטייה המותרת ביחס הממדים חייבת להיות 0 או יותר.</translation>
    </message>
    <message>
        <source>The best of its group</source>
        <translation>הטובה ביותר בקבוצתה</translation>
    </message>
    <message>
        <source>The cache "{path}" cannot be used, so files are read again: {why}</source>
        <translation>לא ניתן להשתמש במטמון ״⁨{path}⁩״, ולכן הקבצים נקראים שוב: ⁨{why}⁩</translation>
    </message>
    <message>
        <source>The cache "{path}" is damaged ({why}); it is now "{name}", and a new one is made.</source>
        <translation>המטמון ״⁨{path}⁩״ פגום (⁨{why}⁩); הוא כעת ״⁨{name}⁩״, ונוצר חדש.</translation>
    </message>
    <message>
        <source>The cache cannot be used.</source>
        <translation>לא ניתן להשתמש במטמון.</translation>
    </message>
    <message>
        <source>The cache had to be left out or made anew (point here)</source>
        <translation>היה צורך לוותר על המטמון או ליצור אותו מחדש (פרטים בהצבעה לכאן)</translation>
    </message>
    <message>
        <source>The cache is empty. The next search reads every picture.</source>
        <translation>המטמון ריק. החיפוש הבא יקרא כל תמונה.</translation>
    </message>
    <message>
        <source>The ceiling must be a number not below the threshold of {threshold}, not {ceiling}.</source>
        <translation>התקרה חייבת להיות מספר שאינו נמוך מהסף {threshold}, לא {ceiling}.</translation>
    </message>
    <message>
        <source>The dates must be in order: the first day first.</source>
        <translation>התאריכים חייבים להיות לפי הסדר: היום הראשון תחילה.</translation>
    </message>
    <message>
        <source>The defaults are used.</source>
        <translation>נעשה שימוש בברירות המחדל.</translation>
    </message>
    <message>
        <source>The files are gone for good, and no trash holds them. This cannot be undone.</source>
        <translation>הקבצים נמחקים לתמיד, ואינם נשמרים באשפה. לא ניתן לבטל זאת.</translation>
    </message>
    <message>
        <source>The files are moved to this folder</source>
        <translation>הקבצים מועברים לתיקייה זו</translation>
    </message>
    <message>
        <source>The files go to a folder that you choose. Nothing there is overwritten. Edit &gt; Undo removal brings them back.</source>
        <translation>הקבצים עוברים לתיקייה לפי בחירתך. דבר בה אינו נדרס. עריכה &gt; ביטול הסרה מחזיר אותם.</translation>
    </message>
    <message>
        <source>The files lie in ImageTwin's own folder on the same drive until you clear it. Edit &gt; Undo removal brings them back.</source>
        <translation>הקבצים נמצאים בתיקייה של ImageTwin באותו כונן עד לניקויה. עריכה &gt; ביטול הסרה מחזיר אותם.</translation>
    </message>
    <message>
        <source>The files lie in the system's trash until you empty it. Edit &gt; Undo removal brings them back.</source>
        <translation>הקבצים נמצאים באשפה של המערכת עד לריקונה. עריכה &gt; ביטול הסרה מחזיר אותם.</translation>
    </message>
    <message>
        <source>The files lie in the system's trash until you empty it. Restore them from there.</source>
        <translation>הקבצים נמצאים באשפה של המערכת עד לריקונה. אפשר לשחזר אותם משם.</translation>
    </message>
    <message>
        <source>The first rule decides first. Drag a rule, or move it with Alt+Up and Alt+Down</source>
        <translation>הכלל הראשון מכריע ראשון. אפשר לגרור כלל, או להזיז אותו ב־Alt+Up וב־Alt+Down</translation>
    </message>
    <message>
        <source>The first three are verified: both files were looked at and found to hold one picture. "Mark all but the best" marks those alone; what is similar is left to you.</source>
        <translation>שלוש הראשונות מאומתות: שני הקבצים נבדקו ונמצא שהם מכילים תמונה אחת. ״סימון הכול מלבד הטובה ביותר״ מסמן רק אותן; מה שדומה נותר להכרעתך.</translation>
    </message>
    <message>
        <source>The folder "{folder}" cannot be made: {why}. Name another.</source>
        <translation>לא ניתן ליצור את התיקייה ״⁨{folder}⁩״: ⁨{why}⁩. יש לציין אחרת.</translation>
    </message>
    <message>
        <source>The folder "{folder}" cannot be opened: {why}.</source>
        <translation>לא ניתן לפתוח את התיקייה ״⁨{folder}⁩״: ⁨{why}⁩.</translation>
    </message>
    <message>
        <source>The folder "{folder}" could not be shown.</source>
        <translation>לא ניתן היה להציג את התיקייה ״⁨{folder}⁩״.</translation>
    </message>
    <message>
        <source>The folder "{folder}" is not there. Check the name, or plug the drive in.</source>
        <translation>התיקייה ״⁨{folder}⁩״ אינה קיימת. יש לבדוק את השם, או לחבר את הכונן.</translation>
    </message>
    <message>
        <source>The folder "{folder}" vanished during the search, or its drive did. Connect the drive and search again: what the cache has kept is not read again.</source>
        <translation>התיקייה ״⁨{folder}⁩״ או הכונן שלה נעלמו במהלך החיפוש. יש לחבר את הכונן ולחפש שוב: מה שנשמר במטמון לא ייקרא שוב.</translation>
    </message>
    <message>
        <source>The folder "{folder}" vanished during the search, or its drive did. {progress} Connect the drive and search again: what the cache has kept is not read again.</source>
        <translation>התיקייה ״⁨{folder}⁩״ או הכונן שלה נעלמו במהלך החיפוש. {progress} יש לחבר את הכונן ולחפש שוב: מה שנשמר במטמון לא ייקרא שוב.</translation>
    </message>
    <message>
        <source>The folder that files are moved to, "{folder}", is a protected one.</source>
        <translation>התיקייה שאליה מועברים הקבצים, ״⁨{folder}⁩״, היא תיקייה מוגנת.</translation>
    </message>
    <message>
        <source>The folder that files are moved to, "{folder}", must be named with its whole path.</source>
        <translation>יש לציין את התיקייה שאליה מועברים הקבצים, ״⁨{folder}⁩״, בנתיב מלא.</translation>
    </message>
    <message>
        <source>The folder that the backup is written to, "{folder}", is a protected one.</source>
        <translation>התיקייה שאליה נכתב הגיבוי, ״⁨{folder}⁩״, היא תיקייה מוגנת.</translation>
    </message>
    <message>
        <source>The folder that the backup is written to, "{folder}", must be named with its whole path.</source>
        <translation>יש לציין את התיקייה שאליה נכתב הגיבוי, ״⁨{folder}⁩״, בנתיב מלא.</translation>
    </message>
    <message>
        <source>The folders to look in. Drop folders here to add them; Folders… says how each is searched.</source>
        <translation>התיקיות לחיפוש. אפשר לגרור לכאן תיקיות כדי להוסיפן; ״תיקיות…״ קובע כיצד מחפשים בכל אחת.</translation>
    </message>
    <message>
        <source>The formats with a sign need a package that is not installed. Until then their files are listed in View &gt; Not compared, and never touched.</source>
        <translation>לפורמטים המסומנים דרושה חבילה שאינה מותקנת. עד אז הקבצים שלהם מופיעים תחת תצוגה &gt; לא הושוו, ולעולם אין נוגעים בהם.</translation>
    </message>
    <message>
        <source>The groups appear here when all is compared.</source>
        <translation>הקבוצות יופיעו כאן בתום ההשוואה.</translation>
    </message>
    <message>
        <source>The installed onnxruntime knows neither CUDA nor DirectML. Use the device cpu.</source>
        <translation>ה־onnxruntime המותקן אינו מכיר את CUDA ואת DirectML. יש להשתמש בהתקן cpu.</translation>
    </message>
    <message>
        <source>The journal "{path}" cannot be opened ({why}). Nothing is removed without it: make room or give write permission there, or rename a damaged file, and try again.</source>
        <translation>לא ניתן לפתוח את היומן ״⁨{path}⁩״ (⁨{why}⁩). דבר אינו מוסר בלעדיו: יש לפנות שם מקום או לתת הרשאת כתיבה, או לשנות את שמו של קובץ פגום, ולנסות שוב.</translation>
    </message>
    <message>
        <source>The journal "{path}" cannot be used ({why}). Nothing more is removed.</source>
        <translation>לא ניתן להשתמש ביומן ״⁨{path}⁩״ (⁨{why}⁩). דבר נוסף אינו מוסר.</translation>
    </message>
    <message>
        <source>The journal "{path}" is damaged ({what}). Nothing more is removed: rename the file.</source>
        <translation>היומן ״⁨{path}⁩״ פגום (⁨{what}⁩). דבר נוסף אינו מוסר: יש לשנות את שם הקובץ.</translation>
    </message>
    <message>
        <source>The journal "{path}" was written by another version of ImageTwin ({why}). Use that one.</source>
        <translation>היומן ״⁨{path}⁩״ נכתב בגרסה אחרת של ImageTwin (⁨{why}⁩). יש להשתמש בה.</translation>
    </message>
    <message>
        <source>The journal beside "{path}" cannot be locked ({why}).</source>
        <translation>לא ניתן לנעול את היומן שלצד ״⁨{path}⁩״ (⁨{why}⁩).</translation>
    </message>
    <message>
        <source>The language of this window, from the next start on</source>
        <translation>שפת החלון הזה, מההפעלה הבאה ואילך</translation>
    </message>
    <message>
        <source>The largest difference that still counts as a duplicate.
50: almost only copies that were resized or saved again.
200: the usual value; copies with small edits too.
500: looser; look closely before you remove.</source>
        <translation>ההבדל הגדול ביותר שעדיין נחשב כפילות.
50: כמעט רק עותקים שגודלם שונה או שנשמרו מחדש.
200: הערך הרגיל; גם עותקים עם עריכות קטנות.
500: מתירני יותר; יש לבדוק היטב לפני הסרה.</translation>
    </message>
    <message>
        <source>The largest file size is below the smallest. Raise it, or set it to any.</source>
        <translation>גודל הקובץ המרבי קטן מהמזערי. יש להגדיל אותו, או לקבוע ״ללא הגבלה״.</translation>
    </message>
    <message>
        <source>The limit of {hash} must lie between 0 and {most} bits, not {limit}.</source>
        <translation>המגבלה של ⁨{hash}⁩ חייבת להיות בין 0 ל־{most} סיביות, לא {limit}.</translation>
    </message>
    <message>
        <source>The limits of the size must be 0 or more, and the largest not below the smallest.</source>
        <translation>מגבלות הגודל חייבות להיות 0 או יותר, והגדולה לא פחות מהקטנה.</translation>
    </message>
    <message>
        <source>The list shows the first {n}.</source>
        <translation>הרשימה מציגה את {n} הראשונים.</translation>
    </message>
    <message>
        <source>The method embedding needs ONNX Runtime, which is not installed: {command}.</source>
        <translation>השיטה embedding דורשת את ONNX Runtime, שאינו מותקן: ⁨{command}⁩.</translation>
    </message>
    <message>
        <source>The method {method} has no hash beside it. Leave the hash out.</source>
        <translation>לשיטה ⁨{method}⁩ אין גיבוב לצידה. יש לוותר על הגיבוב.</translation>
    </message>
    <message>
        <source>The model {path} cannot be read: {why}.</source>
        <translation>לא ניתן לקרוא את המודל ⁨{path}⁩: ⁨{why}⁩.</translation>
    </message>
    <message>
        <source>The model {path} failed: {why}</source>
        <translation>המודל ⁨{path}⁩ נכשל: ⁨{why}⁩</translation>
    </message>
    <message>
        <source>The model {path} is damaged or another one: its SHA-256 is not the known one. {again}</source>
        <translation>המודל ⁨{path}⁩ פגום או שהוא מודל אחר: ה־SHA-256 שלו אינו המוכר. {again}</translation>
    </message>
    <message>
        <source>The newer file</source>
        <translation>הקובץ החדש יותר</translation>
    </message>
    <message>
        <source>The next search reads every picture again and takes longer. Your pictures are not touched.</source>
        <translation>החיפוש הבא יקרא שוב כל תמונה ויימשך זמן רב יותר. התמונות עצמן אינן מושפעות.</translation>
    </message>
    <message>
        <source>The older file</source>
        <translation>הקובץ הישן יותר</translation>
    </message>
    <message>
        <source>The only folder is not compared with itself.
Add another one, or change that in Folders….</source>
        <translation>התיקייה היחידה אינה מושווית לעצמה.
יש להוסיף תיקייה נוספת, או לשנות זאת בחלון ״תיקיות…״.</translation>
    </message>
    <message>
        <source>The only folder to search is not compared with itself: nothing would be found.</source>
        <translation>התיקייה היחידה לחיפוש אינה מושווית לעצמה: לא יימצא דבר.</translation>
    </message>
    <message>
        <source>The other pictures are compared with it.</source>
        <translation>שאר התמונות מושוות אליה.</translation>
    </message>
    <message>
        <source>The package onnxruntime cannot be loaded: {why}</source>
        <translation>לא ניתן לטעון את החבילה ⁨onnxruntime⁩: ⁨{why}⁩</translation>
    </message>
    <message>
        <source>The pairs of this scan were not kept. Scan again to use another threshold.</source>
        <translation>הזוגות של הסריקה הזאת לא נשמרו. כדי להשתמש בסף אחר יש לסרוק שוב.</translation>
    </message>
    <message>
        <source>The part that is sampled must be above 0 and at most 1, not {part}.</source>
        <translation>החלק הנדגם חייב להיות מעל 0 ולכל היותר 1, לא {part}.</translation>
    </message>
    <message>
        <source>The photos are being compared</source>
        <translation>התצלומים מושווים</translation>
    </message>
    <message>
        <source>The pixel budget must be at least one pixel.</source>
        <translation>מגבלת הפיקסלים חייבת להיות פיקסל אחד לפחות.</translation>
    </message>
    <message>
        <source>The plan is not whole ({what}). Make it again.</source>
        <translation>התוכנית אינה שלמה (⁨{what}⁩). יש להכין אותה שוב.</translation>
    </message>
    <message>
        <source>The plan replaces files by links and does not say to what. Make it again.</source>
        <translation>התוכנית מחליפה קבצים בקישורים ואינה אומרת למה. יש להכין אותה שוב.</translation>
    </message>
    <message>
        <source>The plan's schema is {found}, this program reads {known}.</source>
        <translation>הסכמה של התוכנית היא {found}, והתוכנה הזאת קוראת {known}.</translation>
    </message>
    <message>
        <source>The processes that make the pictures could not be started. Try again.</source>
        <translation>לא ניתן היה להפעיל את התהליכים שמכינים את התמונות. יש לנסות שוב.</translation>
    </message>
    <message>
        <source>The processes that make the pictures have ended. Try again.</source>
        <translation>התהליכים שמכינים את התמונות הסתיימו. יש לנסות שוב.</translation>
    </message>
    <message>
        <source>The processes that were to do the scan have ended. Start the scan again.</source>
        <translation>התהליכים שהיו אמורים לבצע את הסריקה הסתיימו. יש להתחיל את הסריקה שוב.</translation>
    </message>
    <message>
        <source>The reference's picture, edited (picture {n} of its group).</source>
        <translation>התמונה של הייחוס, לאחר עריכה (תמונה {n} בקבוצתה).</translation>
    </message>
    <message>
        <source>The reference: the others are compared with it.</source>
        <translation>תמונת הייחוס: האחרות מושוות אליה.</translation>
    </message>
    <message>
        <source>The removal of {when} did not come to its end.</source>
        <translation>ההסרה מ־{when} לא הגיעה לסופה.</translation>
    </message>
    <message>
        <source>The report could not be made.</source>
        <translation>לא ניתן היה ליצור את הדוח.</translation>
    </message>
    <message>
        <source>The review "{path}" cannot be read ({why}).</source>
        <translation>לא ניתן לקרוא את הסקירה ״⁨{path}⁩״ (⁨{why}⁩).</translation>
    </message>
    <message>
        <source>The review "{path}" cannot be renamed ({why}).</source>
        <translation>לא ניתן לשנות את שם הסקירה ״⁨{path}⁩״ (⁨{why}⁩).</translation>
    </message>
    <message>
        <source>The review "{path}" was written by another version of ImageTwin ({why}).</source>
        <translation>הסקירה ״⁨{path}⁩״ נכתבה בגרסה אחרת של ImageTwin (⁨{why}⁩).</translation>
    </message>
    <message>
        <source>The review could not be saved to "{path}" ({why}).</source>
        <translation>לא ניתן היה לשמור את הסקירה אל ״⁨{path}⁩״ (⁨{why}⁩).</translation>
    </message>
    <message>
        <source>The same</source>
        <comment>bytes or pixels</comment>
        <translation>זהה</translation>
    </message>
    <message>
        <source>The same picture</source>
        <translation>אותה תמונה</translation>
    </message>
    <message>
        <source>The scan could not write its temporary files to {folder}: {why}. Free some space there, or name another folder.</source>
        <translation>הסריקה לא הצליחה לכתוב את הקבצים הזמניים שלה אל ⁨{folder}⁩: ⁨{why}⁩. יש לפנות שם מקום, או לציין תיקייה אחרת.</translation>
    </message>
    <message>
        <source>The scan could not write its temporary files to {folder}: {why}. Free some space there, or set TMPDIR to a folder with room.</source>
        <translation>הסריקה לא הצליחה לכתוב את הקבצים הזמניים שלה אל ⁨{folder}⁩: ⁨{why}⁩. יש לפנות שם מקום, או לקבוע ב־TMPDIR תיקייה שיש בה מקום.</translation>
    </message>
    <message>
        <source>The scan's temporary file ended before fingerprint {number}.</source>
        <translation>הקובץ הזמני של הסריקה הסתיים לפני טביעת האצבע {number}.</translation>
    </message>
    <message>
        <source>The search has ended</source>
        <translation>החיפוש הסתיים</translation>
    </message>
    <message>
        <source>The second is the first, {done}.</source>
        <translation>התצלום השני הוא הראשון לאחר {done}.</translation>
    </message>
    <message>
        <source>The selected group</source>
        <translation>הקבוצה שנבחרה</translation>
    </message>
    <message>
        <source>The settings could not be read ({why}). {outcome}</source>
        <translation>לא ניתן היה לקרוא את ההגדרות (⁨{why}⁩). {outcome}</translation>
    </message>
    <message>
        <source>The settings could not be saved to {path}: {why}.</source>
        <translation>לא ניתן היה לשמור את ההגדרות אל ⁨{path}⁩: ⁨{why}⁩.</translation>
    </message>
    <message>
        <source>The smallest correlation must lie between -1 and 1.</source>
        <translation>המתאם המזערי חייב להיות בין ⁨-1⁩ ל־1.</translation>
    </message>
    <message>
        <source>The smallest side must be 0 pixels or more.</source>
        <translation>הצלע הקצרה ביותר חייבת להיות 0 פיקסלים או יותר.</translation>
    </message>
    <message>
        <source>The system has no program to open "{name}" with.</source>
        <translation>אין במערכת תוכנה לפתיחת ״⁨{name}⁩״.</translation>
    </message>
    <message>
        <source>The threshold must be a number of 0 or more, not {threshold}.</source>
        <translation>הסף חייב להיות מספר של 0 או יותר, לא {threshold}.</translation>
    </message>
    <message>
        <source>The variance below which an image is flat must be 0 or more.</source>
        <translation>השונות שמתחתיה תמונה נחשבת דלת פרטים חייבת להיות 0 או יותר.</translation>
    </message>
    <message>
        <source>The worker processes ended three times while comparing, perhaps for want of memory. Close other programs, or set fewer threads, and try again.</source>
        <translation>התהליכים העובדים הסתיימו שלוש פעמים במהלך ההשוואה, אולי מחוסר זיכרון. יש לסגור תוכנות אחרות, או לקבוע פחות תהליכונים, ולנסות שוב.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>ערכת נושא</translation>
    </message>
    <message>
        <source>There are too many folders "{name}" in "{parent}". Name another folder.</source>
        <translation>יש יותר מדי תיקיות בשם ״⁨{name}⁩״ בתוך ״⁨{parent}⁩״. יש לציין תיקייה אחרת.</translation>
    </message>
    <message>
        <source>There are {n} presets already. Delete one first.</source>
        <translation>יש כבר {n} ערכות כללים. יש למחוק תחילה אחת מהן.</translation>
    </message>
    <message>
        <source>There are {n} sides to compare. Name no more than {most}.</source>
        <translation>יש {n} צדדים להשוואה. יש לציין לא יותר מ־{most}.</translation>
    </message>
    <message>
        <source>There is no file "{path}". Check the name.</source>
        <translation>אין קובץ ״⁨{path}⁩״. יש לבדוק את השם.</translation>
    </message>
    <message>
        <source>There is no format "{name}". Choose among: {names}.</source>
        <translation>אין פורמט ״⁨{name}⁩״. יש לבחור מתוך: ⁨{names}⁩.</translation>
    </message>
    <message>
        <source>There is no hash "{name}". Choose one of: {names}.</source>
        <translation>אין גיבוב ״⁨{name}⁩״. יש לבחור אחד מאלה: ⁨{names}⁩.</translation>
    </message>
    <message>
        <source>There is no method "{name}". Choose one of: {names}.</source>
        <translation>אין שיטה ״⁨{name}⁩״. יש לבחור אחת מאלה: ⁨{names}⁩.</translation>
    </message>
    <message>
        <source>There is no removal to undo.</source>
        <translation>אין הסרה שאפשר לבטל.</translation>
    </message>
    <message>
        <source>There is no run {run} in the journal.</source>
        <translation>אין ביומן פעולת הסרה {run}.</translation>
    </message>
    <message>
        <source>There is no run {run} in the journal. "imagetwin history" lists them.</source>
        <translation>אין ביומן פעולת הסרה {run}. הפקודה ״imagetwin history״ מציגה את רשימתן.</translation>
    </message>
    <message>
        <source>There is only one folder to compare, and images of one are not compared. Name another one.</source>
        <translation>יש רק תיקייה אחת להשוואה, ותמונות של אותה תיקייה אינן מושוות. יש לציין תיקייה נוספת.</translation>
    </message>
    <message>
        <source>These groups are of threshold {shown}, since so many pictures are alike that each other one takes a new search. Click Find Dupes to look at {wanted}.</source>
        <translation>הקבוצות האלה הן לפי סף {shown}, כי יש כל כך הרבה תמונות דומות שכל סף אחר דורש חיפוש חדש. לחיצה על ״חיפוש כפילויות״ תבדוק את {wanted}.</translation>
    </message>
    <message>
        <source>These groups are of threshold {shown}, since so many pictures are alike that the search could keep no more. Click Find Dupes to look at {wanted}.</source>
        <translation>הקבוצות האלה הן לפי סף {shown}, כי יש כל כך הרבה תמונות דומות שהחיפוש לא יכול היה לשמור יותר. לחיצה על ״חיפוש כפילויות״ תבדוק את {wanted}.</translation>
    </message>
    <message>
        <source>These groups are of threshold {shown}, which is as far as the search looked. Click Find Dupes to look at {wanted}.</source>
        <translation>הקבוצות האלה הן לפי סף {shown}, שעד אליו הגיע החיפוש. לחיצה על ״חיפוש כפילויות״ תבדוק את {wanted}.</translation>
    </message>
    <message>
        <source>These groups were found by {used}. Click Find Dupes to look by {method}.</source>
        <translation>הקבוצות האלה נמצאו לפי ⁨{used}⁩. לחיצה על ״חיפוש כפילויות״ תחפש לפי ⁨{method}⁩.</translation>
    </message>
    <message>
        <source>They do not go to the trash. Neither ImageTwin nor the system can bring them back.</source>
        <translation>הם אינם עוברים לאשפה. לא ImageTwin ולא המערכת יוכלו להחזיר אותם.</translation>
    </message>
    <message>
        <source>They still take room, {size}, until you clear the quarantine.</source>
        <translation>הם עדיין תופסים מקום, {size}, עד לניקוי ההסגר.</translation>
    </message>
    <message>
        <source>They still take room, {size}, until you empty the trash.</source>
        <translation>הם עדיין תופסים מקום, {size}, עד לריקון האשפה.</translation>
    </message>
    <message numerus="yes">
        <source>They were deleted permanently on {time}.</source>
        <extracomment>For one: It was deleted permanently on {time}.</extracomment>
        <translation>
            <numerusform>הוא נמחק לצמיתות ב־{time}.</numerusform>
            <numerusform>הם נמחקו לצמיתות ב־{time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They were moved to a folder on {time}.</source>
        <extracomment>For one: It was moved to a folder on {time}.</extracomment>
        <translation>
            <numerusform>הוא הועבר לתיקייה ב־{time}.</numerusform>
            <numerusform>הם הועברו לתיקייה ב־{time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They were moved to the quarantine on {time}.</source>
        <extracomment>For one: It was moved to the quarantine on {time}.</extracomment>
        <translation>
            <numerusform>הוא הועבר להסגר ב־{time}.</numerusform>
            <numerusform>הם הועברו להסגר ב־{time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They were moved to the trash on {time}.</source>
        <extracomment>For one: It was moved to the trash on {time}.</extracomment>
        <translation>
            <numerusform>הוא הועבר לאשפה ב־{time}.</numerusform>
            <numerusform>הם הועברו לאשפה ב־{time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They were replaced by a hard link on {time}.</source>
        <extracomment>For one: It was replaced by a hard link on {time}.</extracomment>
        <translation>
            <numerusform>הוא הוחלף בקישור קשיח ב־{time}.</numerusform>
            <numerusform>הם הוחלפו בקישור קשיח ב־{time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They were replaced by a symbolic link on {time}.</source>
        <extracomment>For one: It was replaced by a symbolic link on {time}.</extracomment>
        <translation>
            <numerusform>הוא הוחלף בקישור סמלי ב־{time}.</numerusform>
            <numerusform>הם הוחלפו בקישור סמלי ב־{time}.</numerusform>
        </translation>
    </message>
    <message>
        <source>They were {size}; that is free now only where the folder is on another drive.</source>
        <translation>גודלם היה {size}; המקום התפנה רק אם התיקייה נמצאת בכונן אחר.</translation>
    </message>
    <message numerus="yes">
        <source>This computer has {n} cores.</source>
        <extracomment>For one: This computer has {n} core.</extracomment>
        <translation>
            <numerusform>במחשב הזה יש ליבה אחת.</numerusform>
            <numerusform>במחשב הזה יש {n} ליבות.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no plan that can be read ({what}).</source>
        <translation>זו אינה תוכנית שאפשר לקרוא (⁨{what}⁩).</translation>
    </message>
    <message>
        <source>This one is n&amp;o duplicate</source>
        <translation>תמונה &amp;זו אינה כפולה</translation>
    </message>
    <message>
        <source>This rule needs nothing more</source>
        <translation>לכלל הזה לא דרוש דבר נוסף</translation>
    </message>
    <message>
        <source>This scan tells the groups only at a threshold of {known}, not at {wanted}. Scan again to use that one.</source>
        <translation>הסריקה הזאת נותנת קבוצות רק בסף {known}, לא ב־{wanted}. כדי להשתמש בסף הזה יש לסרוק שוב.</translation>
    </message>
    <message>
        <source>This scan tells the groups up to a threshold of {known}, not at {wanted}. Scan again to use that one.</source>
        <translation>הסריקה הזאת נותנת קבוצות עד לסף {known}, לא ב־{wanted}. כדי להשתמש בסף הזה יש לסרוק שוב.</translation>
    </message>
    <message>
        <source>Thorough scan</source>
        <translation>סריקה יסודית</translation>
    </message>
    <message>
        <source>Thorough:</source>
        <translation>יסודי:</translation>
    </message>
    <message>
        <source>Those of no more frames are known as copies, too, when they were saved again.</source>
        <translation>כאלה שאין בהם יותר תמונות מזוהים כעותקים גם אם נשמרו מחדש.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>סף</translation>
    </message>
    <message>
        <source>Threshold slider</source>
        <translation>מחוון הסף</translation>
    </message>
    <message>
        <source>Thumbnail &amp;size</source>
        <translation>&amp;גודל תמונות ממוזערות</translation>
    </message>
    <message>
        <source>Ticked: these images are shown and may be marked; else they are left out.</source>
        <translation>מסומן: התמונות האלה מוצגות ואפשר לסמן אותן; אחרת הן מושמטות.</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>רמת התאמה</translation>
    </message>
    <message>
        <source>Too far apart</source>
        <translation>רחוק מדי</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>אשפה</translation>
    </message>
    <message>
        <source>Turned copies</source>
        <translation>עותקים מסובבים</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>ללא הכרעה</translation>
    </message>
    <message>
        <source>Undecided: {reason}</source>
        <translation>ללא הכרעה: {reason}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>ביטול פעולה</translation>
    </message>
    <message>
        <source>Undo finished</source>
        <translation>ביטול ההסרה הסתיים</translation>
    </message>
    <message>
        <source>Undo re&amp;moval…</source>
        <translation>ביטול ה&amp;סרה…</translation>
    </message>
    <message>
        <source>Undo removal</source>
        <translation>ביטול הסרה</translation>
    </message>
    <message>
        <source>Undo {what}</source>
        <translation>ביטול: ⁨{what}⁩</translation>
    </message>
    <message>
        <source>Until that file is repaired or renamed all groups are shown, and nothing can be dismissed for good.</source>
        <translation>עד שהקובץ יתוקן או שמו ישונה, כל הקבוצות מוצגות, ולא ניתן לדחות דבר לתמיד.</translation>
    </message>
    <message>
        <source>Up to</source>
        <comment>before a number</comment>
        <translation>עד</translation>
    </message>
    <message>
        <source>Use &amp;quarantine</source>
        <translation>שימוש ב&amp;הסגר</translation>
    </message>
    <message>
        <source>Use the cache</source>
        <translation>שימוש במטמון</translation>
    </message>
    <message>
        <source>Usual: {usual}. Pictures with nothing in common differ in about {half}.</source>
        <translation>הערך הרגיל: {usual}. תמונות שאין ביניהן דבר משותף שונות בכ־{half}.</translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation>גרסאות ורישיונות</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>אזהרה</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>מה עלה בגורלו</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>מה קרה</translation>
    </message>
    <message>
        <source>What is known of a picture is kept, so that it need not be read again until it changes.</source>
        <translation>מה שידוע על תמונה נשמר, כך שאין צורך לקרוא אותה שוב עד שהיא משתנה.</translation>
    </message>
    <message>
        <source>What is known of the compared images</source>
        <translation>מה שידוע על התמונות המושוות</translation>
    </message>
    <message>
        <source>What is known of the compared images: what differs, or all with the switch above</source>
        <translation>מה שידוע על התמונות המושוות: מה ששונה, או הכול בעזרת המתג שלמעלה</translation>
    </message>
    <message>
        <source>What is no duplicate</source>
        <translation>מה אינו כפילות</translation>
    </message>
    <message>
        <source>What is to be seen, by a neural network (embedding)</source>
        <translation>מה שרואים בתמונה, באמצעות רשת עצבית (embedding)</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>מה זה אומר</translation>
    </message>
    <message>
        <source>What of the last search lies in it</source>
        <translation>מה מתוך החיפוש האחרון נמצא בה</translation>
    </message>
    <message>
        <source>What stays</source>
        <translation>מה נשאר</translation>
    </message>
    <message>
        <source>What the chosen rule is about</source>
        <translation>במה עוסק הכלל שנבחר</translation>
    </message>
    <message>
        <source>What the picture that stays has before the others</source>
        <translation>במה עדיפה התמונה הנשארת על האחרות</translation>
    </message>
    <message>
        <source>What the tiers mean</source>
        <translation>משמעות רמות ההתאמה</translation>
    </message>
    <message>
        <source>What was deleted permanently cannot be brought back.</source>
        <translation>מה שנמחק לצמיתות לא ניתן להחזרה.</translation>
    </message>
    <message>
        <source>What was dismissed</source>
        <translation>מה שנדחה</translation>
    </message>
    <message>
        <source>What was dismissed cannot be read from "{path}" ({why}). {help}</source>
        <translation>לא ניתן לקרוא את רשימת הדחיות מתוך ״⁨{path}⁩״ (⁨{why}⁩). {help}</translation>
    </message>
    <message>
        <source>What was dismissed cannot be used in "{path}" ({why}). {help}</source>
        <translation>לא ניתן להשתמש ברשימת הדחיות שב־״⁨{path}⁩״ (⁨{why}⁩). {help}</translation>
    </message>
    <message>
        <source>What was dismissed is damaged in "{path}" ({why}). {help}</source>
        <translation>רשימת הדחיות שב־״⁨{path}⁩״ פגומה (⁨{why}⁩). {help}</translation>
    </message>
    <message>
        <source>What was dismissed is in "{path}", which another version of ImageTwin wrote ({why}). Use that one.</source>
        <translation>רשימת הדחיות נמצאת ב־״⁨{path}⁩״, שנכתב בגרסה אחרת של ImageTwin (⁨{why}⁩). יש להשתמש בה.</translation>
    </message>
    <message>
        <source>What was not used for the longest time leaves first; 1,000 MB hold 120,000 pictures</source>
        <translation>מה שלא היה בשימוש זמן רב ביותר יוצא ראשון; 1,000 מ״ב מכילים 120,000 תמונות</translation>
    </message>
    <message>
        <source>What would be marked</source>
        <translation>מה היה מסומן</translation>
    </message>
    <message>
        <source>Wheel: zoom to the pointer. Drag: move all pictures. Double click: fit, or 100 %</source>
        <translation>גלגלת: התקרבות אל הסמן. גרירה: הזזת כל התמונות. לחיצה כפולה: התאמה לחלון, או 100%</translation>
    </message>
    <message>
        <source>When</source>
        <translation>מתי</translation>
    </message>
    <message>
        <source>Where it lies now</source>
        <translation>היכן הוא כעת</translation>
    </message>
    <message>
        <source>Where the cache is; the files beside it belong to it</source>
        <translation>היכן נמצא המטמון; הקבצים שלצידו שייכים לו</translation>
    </message>
    <message>
        <source>Where the report's files go</source>
        <translation>לאן נכתבים קובצי הדוח</translation>
    </message>
    <message>
        <source>Which groups</source>
        <translation>באילו קבוצות</translation>
    </message>
    <message>
        <source>Which groups the rules decide</source>
        <translation>באילו קבוצות הכללים מכריעים</translation>
    </message>
    <message>
        <source>Which rotated and mirrored copies are looked for</source>
        <translation>אילו עותקים מסובבים או בהיפוך מראה מחפשים</translation>
    </message>
    <message>
        <source>Who stays, the first that decides on top:</source>
        <translation>מי נשארת, הכלל המכריע ראשון למעלה:</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>סיבה</translation>
    </message>
    <message>
        <source>With itself</source>
        <translation>עם עצמה</translation>
    </message>
    <message>
        <source>With marks</source>
        <translation>עם סימונים</translation>
    </message>
    <message>
        <source>Without this no file that is there is touched</source>
        <translation>בלי הסימון הזה לא נוגעים באף קובץ שכבר נמצא שם</translation>
    </message>
    <message>
        <source>Write what the picture that stays &amp;lacks into a sidecar beside it</source>
        <translation>כתיבת מה שחסר לתמונה הנשארת בקובץ נ&amp;לווה לצידה</translation>
    </message>
    <message>
        <source>Write what was found as a page, tables and more</source>
        <translation>כתיבת מה שנמצא כדף אינטרנט, כטבלאות ועוד</translation>
    </message>
    <message numerus="yes">
        <source>Writes what was found, {n} groups, into files to keep or to hand on:</source>
        <extracomment>For one: Writes what was found, {n} group, into files to keep or to hand on:</extracomment>
        <translation>
            <numerusform>כתיבת מה שנמצא, קבוצה אחת, לקבצים לשמירה או למסירה:</numerusform>
            <numerusform>כתיבת מה שנמצא, {n} קבוצות, לקבצים לשמירה או למסירה:</numerusform>
        </translation>
    </message>
    <message>
        <source>You can go on. If it happened while files were being removed, look into the trash. To report it, copy the details below; they are in {path} too.</source>
        <translation>אפשר להמשיך. אם זה קרה בזמן הסרת קבצים, כדאי לבדוק באשפה. כדי לדווח על כך יש להעתיק את הפרטים שלמטה; הם נמצאים גם ב־⁨{path}⁩.</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>הת&amp;קרבות</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>התר&amp;חקות</translation>
    </message>
    <message>
        <source>a hard link cannot lead to another drive</source>
        <translation>קישור קשיח אינו יכול להוביל לכונן אחר</translation>
    </message>
    <message>
        <source>a symbolic link that an earlier removal put in a file's place leads to it</source>
        <translation>קישור סמלי שהסרה קודמת הציבה במקומו של קובץ מוביל אליו</translation>
    </message>
    <message>
        <source>about {quality}</source>
        <translation>בערך {quality}</translation>
    </message>
    <message>
        <source>an unexpected fault ({what})</source>
        <translation>תקלה בלתי צפויה (⁨{what}⁩)</translation>
    </message>
    <message>
        <source>an unknown time</source>
        <translation>זמן לא ידוע</translation>
    </message>
    <message>
        <source>any</source>
        <comment>no limit of size</comment>
        <translation>ללא הגבלה</translation>
    </message>
    <message>
        <source>bits</source>
        <comment>after a number</comment>
        <translation>סיביות</translation>
    </message>
    <message>
        <source>border added</source>
        <translation>תוספת מסגרת</translation>
    </message>
    <message>
        <source>border removed</source>
        <translation>הסרת מסגרת</translation>
    </message>
    <message>
        <source>both are plain, and a pair from a cosine of {cosine} only</source>
        <translation>שתיהן דלות פרטים, והן זוג רק מקוסינוס של {cosine}</translation>
    </message>
    <message>
        <source>bytes</source>
        <comment>of two photos</comment>
        <translation>בתים</translation>
    </message>
    <message>
        <source>bytes to free</source>
        <comment>order</comment>
        <translation>בתים שיתפנו</translation>
    </message>
    <message>
        <source>cancelled before its turn</source>
        <translation>בוטל לפני תורו</translation>
    </message>
    <message>
        <source>cannot be looked at: {why}</source>
        <translation>לא ניתן לבדיקה: ⁨{why}⁩</translation>
    </message>
    <message>
        <source>cannot be marked, {change}</source>
        <translation>לא ניתן לסימון, {change}</translation>
    </message>
    <message>
        <source>cannot be read: {why}</source>
        <translation>לא ניתן לקריאה: ⁨{why}⁩</translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation>לא ניתן לקבוע</translation>
    </message>
    <message>
        <source>caption added</source>
        <translation>תוספת כיתוב</translation>
    </message>
    <message>
        <source>choose the quarantine for it</source>
        <translation>כדאי לבחור עבורו בהסגר</translation>
    </message>
    <message numerus="yes">
        <source>clearing {n} marks</source>
        <extracomment>For one: clearing {n} mark</extracomment>
        <translation>
            <numerusform>ניקוי סימון אחד</numerusform>
            <numerusform>ניקוי {n} סימונים</numerusform>
        </translation>
    </message>
    <message>
        <source>closer look</source>
        <translation>בדיקה מקרוב</translation>
    </message>
    <message>
        <source>closer look {measure}, where 1 or less is a copy</source>
        <translation>בדיקה מקרוב {measure}, כאשר 1 או פחות הוא עותק</translation>
    </message>
    <message>
        <source>collage.jpg: 20 pairs drawn by lot, with their scores</source>
        <translation>⁨collage.jpg⁩: 20 זוגות בהגרלה, עם הציונים שלהם</translation>
    </message>
    <message>
        <source>colours changed</source>
        <translation>שינוי צבעים</translation>
    </message>
    <message>
        <source>cosine {cosine}, Euclidean {euclidean}</source>
        <translation>קוסינוס {cosine}, אוקלידי {euclidean}</translation>
    </message>
    <message>
        <source>could not be decoded ({what})</source>
        <translation>לא ניתן לפענוח (⁨{what}⁩)</translation>
    </message>
    <message>
        <source>cropped to {amount} %</source>
        <translation>חיתוך ל־{amount}%</translation>
    </message>
    <message>
        <source>damaged</source>
        <comment>kind of fault</comment>
        <translation>פגום</translation>
    </message>
    <message>
        <source>damaged</source>
        <comment>picture</comment>
        <translation>פגומה</translation>
    </message>
    <message>
        <source>damaged (only a part of it can be decoded)</source>
        <translation>פגום (רק חלק ממנו ניתן לפענוח)</translation>
    </message>
    <message>
        <source>damaged (wrong checksum in {chunk})</source>
        <translation>פגום (סכום ביקורת שגוי ב־⁨{chunk}⁩)</translation>
    </message>
    <message>
        <source>damaged ({what})</source>
        <translation>פגום (⁨{what}⁩)</translation>
    </message>
    <message>
        <source>damaged profile</source>
        <translation>פרופיל פגום</translation>
    </message>
    <message>
        <source>damaged, or not in a supported image format</source>
        <translation>פגום, או לא בפורמט תמונה נתמך</translation>
    </message>
    <message>
        <source>date</source>
        <comment>order</comment>
        <translation>תאריך</translation>
    </message>
    <message>
        <source>declares XML entities or a document type, which XMP has none of</source>
        <translation>מצהיר על ישויות XML או על סוג מסמך, שאינם קיימים ב־XMP</translation>
    </message>
    <message numerus="yes">
        <source>dismissing a group of {n} images</source>
        <extracomment>For one: dismissing a group of {n} image</extracomment>
        <translation>
            <numerusform>דחיית קבוצה של תמונה אחת</numerusform>
            <numerusform>דחיית קבוצה של {n} תמונות</numerusform>
        </translation>
    </message>
    <message>
        <source>dismissing {name}</source>
        <translation>דחיית ⁨{name}⁩</translation>
    </message>
    <message>
        <source>distance</source>
        <comment>order</comment>
        <translation>מרחק</translation>
    </message>
    <message>
        <source>distance to the reference {distance}</source>
        <translation>מרחק מתמונת הייחוס {distance}</translation>
    </message>
    <message>
        <source>distance {distance}</source>
        <translation>מרחק {distance}</translation>
    </message>
    <message>
        <source>edited</source>
        <comment>tier</comment>
        <translation>עריכה</translation>
    </message>
    <message>
        <source>empty</source>
        <comment>kind of fault</comment>
        <translation>ריק</translation>
    </message>
    <message>
        <source>empty (0 bytes)</source>
        <translation>ריק (0 בתים)</translation>
    </message>
    <message>
        <source>equal by all rules: {names}</source>
        <translation>שוות לפי כל הכללים: ⁨{names}⁩</translation>
    </message>
    <message numerus="yes">
        <source>equal by all rules: {names} and {n} more</source>
        <extracomment>For one: equal by all rules: {names} and {n} more</extracomment>
        <translation>
            <numerusform>שוות לפי כל הכללים: ⁨{names}⁩ ואחת נוספת</numerusform>
            <numerusform>שוות לפי כל הכללים: ⁨{names}⁩ ו־{n} נוספות</numerusform>
        </translation>
    </message>
    <message>
        <source>excluded</source>
        <comment>kind of fault</comment>
        <translation>הוחרג</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>kind of fault</comment>
        <translation>נכשל</translation>
    </message>
    <message>
        <source>file size</source>
        <comment>order</comment>
        <translation>גודל קובץ</translation>
    </message>
    <message>
        <source>files of this format are not read ({format})</source>
        <translation>קבצים בפורמט זה אינם נקראים (⁨{format}⁩)</translation>
    </message>
    <message>
        <source>first by its path</source>
        <translation>ראשונה לפי הנתיב</translation>
    </message>
    <message>
        <source>folder</source>
        <comment>order</comment>
        <translation>תיקייה</translation>
    </message>
    <message>
        <source>frames</source>
        <comment>after a number</comment>
        <translation>פריימים</translation>
    </message>
    <message>
        <source>go with their picture</source>
        <comment>sidecars, raw and film</comment>
        <translation>עוברים עם התמונה שלהם</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>גווני אפור</translation>
    </message>
    <message>
        <source>had the same bytes as "{path}", which was changed since</source>
        <translation>הכיל אותם בתים כמו ״⁨{path}⁩״, שהשתנה מאז</translation>
    </message>
    <message numerus="yes">
        <source>hash {method} up to {n} bits</source>
        <extracomment>For one: hash {method} up to {n} bit</extracomment>
        <translation>
            <numerusform>גיבוב ⁨{method}⁩ עד סיבית אחת</numerusform>
            <numerusform>גיבוב ⁨{method}⁩ עד {n} סיביות</numerusform>
        </translation>
    </message>
    <message>
        <source>in a format of cameras, with the camera's name</source>
        <translation>בפורמט של מצלמות, עם השם שנתנה המצלמה</translation>
    </message>
    <message>
        <source>in a protected folder</source>
        <translation>בתיקייה מוגנת</translation>
    </message>
    <message>
        <source>in cloud</source>
        <comment>kind of fault</comment>
        <translation>בענן</translation>
    </message>
    <message>
        <source>in the trash</source>
        <translation>באשפה</translation>
    </message>
    <message>
        <source>install the package {name}</source>
        <translation>יש להתקין את החבילה ⁨{name}⁩</translation>
    </message>
    <message>
        <source>intact</source>
        <comment>picture</comment>
        <translation>תקינה</translation>
    </message>
    <message>
        <source>intact (the other is {fault})</source>
        <translation>תקינה (האחרת: {fault})</translation>
    </message>
    <message>
        <source>is XML, but no XMP: it has no rdf:RDF</source>
        <translation>הוא XML אך לא XMP: אין בו rdf:RDF</translation>
    </message>
    <message>
        <source>is a backup, which stays</source>
        <translation>הוא גיבוי, והוא נשאר</translation>
    </message>
    <message>
        <source>is a marked file under another name</source>
        <translation>הוא קובץ מסומן בשם אחר</translation>
    </message>
    <message>
        <source>is gone from its place and was not found in the trash; look there for it</source>
        <translation>אינו במקומו ולא נמצא באשפה; כדאי לחפש אותו בה</translation>
    </message>
    <message>
        <source>is neither in its place nor at "{path}" as it was</source>
        <translation>אינו במקומו וגם לא ב־״⁨{path}⁩״ כפי שהיה</translation>
    </message>
    <message>
        <source>is not at "{path}" any more</source>
        <translation>אינו עוד ב־״⁨{path}⁩״</translation>
    </message>
    <message>
        <source>is not at "{path}" any more as it was</source>
        <translation>אינו עוד ב־״⁨{path}⁩״ כפי שהיה</translation>
    </message>
    <message>
        <source>is not found in the trash; if it is there, restore "{name}" from it</source>
        <translation>לא נמצא באשפה; אם הוא שם, יש לשחזר ממנה את ״⁨{name}⁩״</translation>
    </message>
    <message>
        <source>is not in the encoding {encoding} that it claims</source>
        <translation>אינו בקידוד ⁨{encoding}⁩ שעליו הוא מצהיר</translation>
    </message>
    <message>
        <source>is not the link any more that was put in its place</source>
        <translation>אינו עוד הקישור שהוצב במקומו</translation>
    </message>
    <message>
        <source>is not there any more</source>
        <translation>אינו קיים עוד</translation>
    </message>
    <message>
        <source>is not well-formed XML: {why}</source>
        <translation>אינו XML תקין: ⁨{why}⁩</translation>
    </message>
    <message>
        <source>is not whole: {fault}</source>
        <translation>אינו שלם: {fault}</translation>
    </message>
    <message>
        <source>is on another drive</source>
        <translation>נמצא בכונן אחר</translation>
    </message>
    <message>
        <source>is written in a way that cannot be completed safely</source>
        <translation>כתוב באופן שלא ניתן להשלים בבטחה</translation>
    </message>
    <message>
        <source>it cannot be looked at ({why})</source>
        <translation>לא ניתן לבדוק אותו (⁨{why}⁩)</translation>
    </message>
    <message>
        <source>it cannot be told whether its drive has a trash: {why}</source>
        <translation>לא ניתן לדעת אם בכונן שלו יש אשפה: ⁨{why}⁩</translation>
    </message>
    <message>
        <source>it changes while it is read</source>
        <translation>הוא משתנה בזמן הקריאה</translation>
    </message>
    <message>
        <source>it is larger than the recycle bin of the drive {drive}</source>
        <translation>הוא גדול מסל המיחזור של הכונן ⁨{drive}⁩</translation>
    </message>
    <message>
        <source>it is no review of ImageTwin</source>
        <translation>זו אינה סקירה של ImageTwin</translation>
    </message>
    <message>
        <source>it is not there any more</source>
        <translation>הוא אינו קיים עוד</translation>
    </message>
    <message>
        <source>it is of version {found}, this program reads version {known}</source>
        <translation>הוא בגרסה {found}, והתוכנה הזאת קוראת גרסה {known}</translation>
    </message>
    <message>
        <source>it is the same file as "{path}", which would stay</source>
        <translation>זה אותו קובץ כמו ״⁨{path}⁩״, שאמור להישאר</translation>
    </message>
    <message>
        <source>it lies in a protected folder</source>
        <translation>הוא נמצא בתיקייה מוגנת</translation>
    </message>
    <message>
        <source>it lies in the folder for what is removed, or for its backups</source>
        <translation>הוא נמצא בתיקייה של מה שמוסר, או של הגיבויים שלו</translation>
    </message>
    <message>
        <source>it was changed after it was compared</source>
        <translation>הוא השתנה לאחר שהושווה</translation>
    </message>
    <message>
        <source>it was changed after the scan</source>
        <translation>הוא השתנה לאחר הסריקה</translation>
    </message>
    <message>
        <source>its film "{name}" would go with it, and "{survivor}", which stays, has none</source>
        <translation>הסרטון שלו ״⁨{name}⁩״ היה מוסר איתו, ול־״⁨{survivor}⁩״, הנשאר, אין סרטון</translation>
    </message>
    <message>
        <source>its name was taken, so it is "{name}" now</source>
        <translation>שמו היה תפוס, ולכן הוא כעת ״⁨{name}⁩״</translation>
    </message>
    <message>
        <source>its path is longer than the 260 characters that Windows' trash and most programs can use: shorten the name of a folder above it, and search again</source>
        <translation>הנתיב שלו ארוך מ־260 התווים שהאשפה של Windows ורוב התוכנות יכולות לקבל: יש לקצר את שמה של תיקייה שמעליו, ולחפש שוב</translation>
    </message>
    <message>
        <source>its raw file "{name}" would go with it, and "{survivor}", which stays, has none</source>
        <translation>הקובץ הגולמי שלו ״⁨{name}⁩״ היה מוסר איתו, ול־״⁨{survivor}⁩״, הנשאר, אין קובץ כזה</translation>
    </message>
    <message>
        <source>kB</source>
        <comment>kilobytes, after a number</comment>
        <translation>ק״ב</translation>
    </message>
    <message numerus="yes">
        <source>keeping all of a group of {n} images</source>
        <extracomment>For one: keeping all of a group of {n} image</extracomment>
        <translation>
            <numerusform>השארת תמונה אחת של קבוצה</numerusform>
            <numerusform>השארת כל {n} התמונות של קבוצה</numerusform>
        </translation>
    </message>
    <message>
        <source>keeping only {name}</source>
        <translation>השארת ⁨{name}⁩ בלבד</translation>
    </message>
    <message>
        <source>keeping {kept}, marking {marked}</source>
        <translation>השארת ⁨{kept}⁩, סימון ⁨{marked}⁩</translation>
    </message>
    <message>
        <source>keeping {name}</source>
        <translation>השארת ⁨{name}⁩</translation>
    </message>
    <message numerus="yes">
        <source>keeping {n} images</source>
        <extracomment>For one: keeping {n} image</extracomment>
        <translation>
            <numerusform>השארת תמונה אחת</numerusform>
            <numerusform>השארת {n} תמונות</numerusform>
        </translation>
    </message>
    <message>
        <source>kept</source>
        <comment>one image</comment>
        <translation>נשארת</translation>
    </message>
    <message>
        <source>kept {name}: {why}</source>
        <translation>⁨{name}⁩ נשארת: ⁨{why}⁩</translation>
    </message>
    <message>
        <source>larger file</source>
        <translation>קובץ גדול יותר</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>מושמטת</translation>
    </message>
    <message>
        <source>left out by you, in Folders…</source>
        <translation>הושמט על ידך, בחלון ״תיקיות…״</translation>
    </message>
    <message>
        <source>less compressed</source>
        <translation>פחות דחוסה</translation>
    </message>
    <message>
        <source>lies in a trash or in the quarantine</source>
        <translation>נמצא באשפה או בהסגר</translation>
    </message>
    <message>
        <source>lies in the folder for what is removed, or for its backups</source>
        <translation>נמצא בתיקייה של מה שמוסר, או של הגיבויים שלו</translation>
    </message>
    <message>
        <source>longer path</source>
        <translation>נתיב ארוך יותר</translation>
    </message>
    <message>
        <source>making {name} the reference</source>
        <translation>קביעת ⁨{name}⁩ כתמונת הייחוס</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>מסומנת</translation>
    </message>
    <message>
        <source>marked</source>
        <comment>one image</comment>
        <translation>מסומנת</translation>
    </message>
    <message>
        <source>marked ({distance})</source>
        <translation>מסומנת ({distance})</translation>
    </message>
    <message>
        <source>marked before</source>
        <translation>סומנה קודם</translation>
    </message>
    <message>
        <source>marking {name}</source>
        <translation>סימון ⁨{name}⁩</translation>
    </message>
    <message numerus="yes">
        <source>marking {n} images</source>
        <extracomment>For one: marking {n} image</extracomment>
        <translation>
            <numerusform>סימון תמונה אחת</numerusform>
            <numerusform>סימון {n} תמונות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>marking {n} images and keeping {kept}</source>
        <extracomment>For one: marking {n} image and keeping {kept}</extracomment>
        <translation>
            <numerusform>סימון תמונה אחת והשארת ⁨{kept}⁩</numerusform>
            <numerusform>סימון {n} תמונות והשארת ⁨{kept}⁩</numerusform>
        </translation>
    </message>
    <message>
        <source>megapixels</source>
        <comment>after a number</comment>
        <translation>מגה־פיקסל</translation>
    </message>
    <message>
        <source>method {method}, threshold {threshold}</source>
        <translation>שיטה ⁨{method}⁩, סף {threshold}</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>היפוך מראה</translation>
    </message>
    <message>
        <source>more metadata</source>
        <translation>יותר מטא־נתונים</translation>
    </message>
    <message>
        <source>more pixels</source>
        <translation>יותר פיקסלים</translation>
    </message>
    <message>
        <source>moving the threshold to {threshold}</source>
        <translation>הזזת הסף אל {threshold}</translation>
    </message>
    <message>
        <source>newer file</source>
        <translation>קובץ חדש יותר</translation>
    </message>
    <message>
        <source>no</source>
        <comment>a box is ticked</comment>
        <translation>לא</translation>
    </message>
    <message>
        <source>no even borders</source>
        <translation>אין שוליים אחידים</translation>
    </message>
    <message>
        <source>no hard link can be made here: {why}</source>
        <translation>לא ניתן ליצור כאן קישור קשיח: ⁨{why}⁩</translation>
    </message>
    <message>
        <source>no permission</source>
        <comment>kind of fault</comment>
        <translation>אין הרשאה</translation>
    </message>
    <message>
        <source>no permission to read it</source>
        <translation>אין הרשאה לקרוא אותו</translation>
    </message>
    <message>
        <source>no reader for {format} is installed ({how})</source>
        <translation>לא מותקן קורא עבור ⁨{format}⁩ (⁨{how}⁩)</translation>
    </message>
    <message>
        <source>no symbolic link can be made here: {why}</source>
        <translation>לא ניתן ליצור כאן קישור סמלי: ⁨{why}⁩</translation>
    </message>
    <message>
        <source>not a file</source>
        <comment>kind of fault</comment>
        <translation>לא קובץ</translation>
    </message>
    <message>
        <source>not an ordinary file (a pipe, a socket or a device)</source>
        <translation>לא קובץ רגיל (צינור, שקע או התקן)</translation>
    </message>
    <message>
        <source>not compared with itself</source>
        <translation>לא מושווית לעצמה</translation>
    </message>
    <message>
        <source>not in its place any more: {files}</source>
        <translation>אינם עוד במקומם: {files}</translation>
    </message>
    <message>
        <source>not supported ({what})</source>
        <translation>לא נתמך (⁨{what}⁩)</translation>
    </message>
    <message>
        <source>not visible</source>
        <comment>kind of fault</comment>
        <translation>לא גלוי</translation>
    </message>
    <message>
        <source>not visible to the worker {host}, or not as it is here</source>
        <translation>לא גלוי לעובד ⁨{host}⁩, או שונה ממה שנמצא כאן</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>אין</translation>
    </message>
    <message>
        <source>nothing marked</source>
        <translation>אין סימונים</translation>
    </message>
    <message>
        <source>nowhere: it was deleted</source>
        <translation>בשום מקום: הוא נמחק</translation>
    </message>
    <message>
        <source>older file</source>
        <translation>קובץ ישן יותר</translation>
    </message>
    <message>
        <source>only in the cloud: make it available offline to compare it</source>
        <translation>רק בענן: כדי להשוות אותו יש להפוך אותו לזמין במצב לא מקוון</translation>
    </message>
    <message>
        <source>only protected</source>
        <translation>מוגנת בלבד</translation>
    </message>
    <message>
        <source>other folders</source>
        <translation>תיקיות אחרות</translation>
    </message>
    <message>
        <source>other formats</source>
        <translation>פורמטים אחרים</translation>
    </message>
    <message>
        <source>other names</source>
        <translation>שמות אחרים</translation>
    </message>
    <message>
        <source>overlay on {amount} %</source>
        <translation>שכבה על {amount}%</translation>
    </message>
    <message>
        <source>pairs.csv and files.csv: for a spreadsheet or a program</source>
        <translation>⁨pairs.csv⁩ ו־⁨files.csv⁩: לגיליון אלקטרוני או לתוכנה</translation>
    </message>
    <message>
        <source>pasted into a larger picture, {amount} % of it</source>
        <translation>הדבקה בתמונה גדולה יותר, {amount}% ממנה</translation>
    </message>
    <message>
        <source>picture {n} of the group</source>
        <translation>תמונה {n} בקבוצה</translation>
    </message>
    <message>
        <source>pixels</source>
        <comment>after a number</comment>
        <translation>פיקסלים</translation>
    </message>
    <message>
        <source>pixels</source>
        <comment>of two photos</comment>
        <translation>פיקסלים</translation>
    </message>
    <message>
        <source>present</source>
        <translation>יש</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>מוגנת</translation>
    </message>
    <message>
        <source>protected, cannot be marked</source>
        <translation>מוגנת, לא ניתן לסמן</translation>
    </message>
    <message>
        <source>protecting folders</source>
        <translation>הגנה על תיקיות</translation>
    </message>
    <message>
        <source>quality</source>
        <comment>order</comment>
        <translation>איכות</translation>
    </message>
    <message>
        <source>quality {n}</source>
        <translation>איכות {n}</translation>
    </message>
    <message>
        <source>re-encoded</source>
        <translation>קידוד מחדש</translation>
    </message>
    <message>
        <source>re-encoded or resized</source>
        <comment>tier</comment>
        <translation>קידוד מחדש או שינוי גודל</translation>
    </message>
    <message>
        <source>read error</source>
        <comment>kind of fault</comment>
        <translation>שגיאת קריאה</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>תמונת הייחוס</translation>
    </message>
    <message>
        <source>rejected by the gates</source>
        <translation>נדחו בבדיקות</translation>
    </message>
    <message>
        <source>rejected: light and dark lie in other places</source>
        <translation>נדחו: האור והצל נמצאים במקומות אחרים</translation>
    </message>
    <message>
        <source>report.html: all groups with pictures, to filter, sort and print, in one file</source>
        <translation>⁨report.html⁩: כל הקבוצות עם תמונות, לסינון, למיון ולהדפסה, בקובץ אחד</translation>
    </message>
    <message>
        <source>report.json: everything, for programs</source>
        <translation>⁨report.json⁩: הכול, עבור תוכנות</translation>
    </message>
    <message>
        <source>rotated {degrees}°</source>
        <translation>סיבוב ב־{degrees}°</translation>
    </message>
    <message>
        <source>rotated {degrees}° and mirrored</source>
        <translation>סיבוב ב־{degrees}° והיפוך מראה</translation>
    </message>
    <message>
        <source>rotated {degrees}° clockwise</source>
        <translation>סיבוב ב־{degrees}° עם כיוון השעון</translation>
    </message>
    <message>
        <source>rotated {degrees}° clockwise and mirrored</source>
        <translation>סיבוב ב־{degrees}° עם כיוון השעון והיפוך מראה</translation>
    </message>
    <message>
        <source>rotated {degrees}° counterclockwise</source>
        <translation>סיבוב ב־{degrees}° נגד כיוון השעון</translation>
    </message>
    <message>
        <source>run the full installer of ImageTwin and tick "{component}"</source>
        <translation>יש להפעיל את תוכנית ההתקנה המלאה של ImageTwin ולסמן את ״⁨{component}⁩״</translation>
    </message>
    <message>
        <source>same file</source>
        <comment>tier</comment>
        <translation>אותו קובץ</translation>
    </message>
    <message>
        <source>same pixels</source>
        <comment>tier</comment>
        <translation>אותם פיקסלים</translation>
    </message>
    <message>
        <source>sharper</source>
        <translation>חדה יותר</translation>
    </message>
    <message>
        <source>shorter path</source>
        <translation>נתיב קצר יותר</translation>
    </message>
    <message>
        <source>similar</source>
        <comment>tier</comment>
        <translation>דומה</translation>
    </message>
    <message>
        <source>smaller file</source>
        <translation>קובץ קטן יותר</translation>
    </message>
    <message numerus="yes">
        <source>splitting off {n} images</source>
        <extracomment>For one: splitting off {n} image</extracomment>
        <translation>
            <numerusform>פיצול של תמונה אחת</numerusform>
            <numerusform>פיצול של {n} תמונות</numerusform>
        </translation>
    </message>
    <message>
        <source>stay</source>
        <comment>sidecars, raw and film</comment>
        <translation>נשארים</translation>
    </message>
    <message>
        <source>stretched</source>
        <translation>מתיחה</translation>
    </message>
    <message>
        <source>summary.txt: a few lines</source>
        <translation>⁨summary.txt⁩: כמה שורות</translation>
    </message>
    <message>
        <source>taken earlier</source>
        <translation>צולמה מוקדם יותר</translation>
    </message>
    <message>
        <source>taken later</source>
        <translation>צולמה מאוחר יותר</translation>
    </message>
    <message>
        <source>taking {name} out of its group</source>
        <translation>הוצאת ⁨{name}⁩ מקבוצתה</translation>
    </message>
    <message>
        <source>the copy is not the same as the file</source>
        <translation>ההעתק אינו זהה לקובץ</translation>
    </message>
    <message>
        <source>the drive of {folder} cannot be told</source>
        <translation>לא ניתן לקבוע את הכונן של ⁨{folder}⁩</translation>
    </message>
    <message>
        <source>the drive {drive} has no trash that may be written to</source>
        <translation>בכונן ⁨{drive}⁩ אין אשפה שמותר לכתוב אליה</translation>
    </message>
    <message>
        <source>the drive {drive} is a disc, so it has no recycle bin</source>
        <translation>הכונן ⁨{drive}⁩ הוא תקליטור, ולכן אין לו סל מיחזור</translation>
    </message>
    <message>
        <source>the drive {drive} is in memory, so it has no recycle bin</source>
        <translation>הכונן ⁨{drive}⁩ נמצא בזיכרון, ולכן אין לו סל מיחזור</translation>
    </message>
    <message>
        <source>the drive {drive} is not a volume of its own, so it has no recycle bin</source>
        <translation>הכונן ⁨{drive}⁩ אינו אמצעי אחסון בפני עצמו, ולכן אין לו סל מיחזור</translation>
    </message>
    <message>
        <source>the drive {drive} is not there, so it has no recycle bin</source>
        <translation>הכונן ⁨{drive}⁩ אינו קיים, ולכן אין לו סל מיחזור</translation>
    </message>
    <message>
        <source>the drive {drive} is of a kind that Windows does not know, so it has no recycle bin</source>
        <translation>הכונן ⁨{drive}⁩ הוא מסוג ש־Windows אינה מכירה, ולכן אין לו סל מיחזור</translation>
    </message>
    <message>
        <source>the drive {drive} is on the network, so it has no recycle bin</source>
        <translation>הכונן ⁨{drive}⁩ נמצא ברשת, ולכן אין לו סל מיחזור</translation>
    </message>
    <message>
        <source>the drive {drive} is on the network, so it has no trash</source>
        <translation>הכונן ⁨{drive}⁩ נמצא ברשת, ולכן אין לו אשפה</translation>
    </message>
    <message>
        <source>the drive {drive} is removable, so it has no recycle bin</source>
        <translation>הכונן ⁨{drive}⁩ נשלף, ולכן אין לו סל מיחזור</translation>
    </message>
    <message>
        <source>the file is larger than {n} bytes</source>
        <translation>הקובץ גדול מ־{n} בתים</translation>
    </message>
    <message>
        <source>the first {done}</source>
        <comment>of two photos, turned</comment>
        <translation>הראשון לאחר {done}</translation>
    </message>
    <message>
        <source>the folder cannot be listed: {why}</source>
        <translation>לא ניתן להציג את תוכן התיקייה: ⁨{why}⁩</translation>
    </message>
    <message>
        <source>the image that would stay, "{path}", {fault}</source>
        <translation>הקובץ שאמור להישאר, ״⁨{path}⁩״, {fault}</translation>
    </message>
    <message>
        <source>the link that was made does not lead to the image that stays</source>
        <translation>הקישור שנוצר אינו מוביל אל התמונה הנשארת</translation>
    </message>
    <message>
        <source>the name "{name}" is taken</source>
        <translation>השם ״⁨{name}⁩״ תפוס</translation>
    </message>
    <message>
        <source>the original lies at "{path}"</source>
        <translation>המקור נמצא ב־״⁨{path}⁩״</translation>
    </message>
    <message>
        <source>the other's name fits {pattern}</source>
        <translation>השם של האחרת מתאים לתבנית ⁨{pattern}⁩</translation>
    </message>
    <message>
        <source>the recycle bin may not be read</source>
        <translation>אין הרשאה לקרוא את סל המיחזור</translation>
    </message>
    <message>
        <source>the recycle bin of the drive {drive} does not answer</source>
        <translation>סל המיחזור של הכונן ⁨{drive}⁩ אינו מגיב</translation>
    </message>
    <message>
        <source>the recycle bin of the drive {drive} is switched off, so Windows would delete at once</source>
        <translation>סל המיחזור של הכונן ⁨{drive}⁩ כבוי, ולכן Windows הייתה מוחקת מייד</translation>
    </message>
    <message>
        <source>the sidecar "{name}" of the image that stays cannot be completed: {why}</source>
        <translation>לא ניתן להשלים את הקובץ הנלווה ״⁨{name}⁩״ של התמונה הנשארת: ⁨{why}⁩</translation>
    </message>
    <message>
        <source>the sidecar "{name}" of the image that stays is too large to be completed</source>
        <translation>הקובץ הנלווה ״⁨{name}⁩״ של התמונה הנשארת גדול מכדי להשלימו</translation>
    </message>
    <message>
        <source>the sidecar is as it was</source>
        <translation>הקובץ הנלווה הוא כפי שהיה</translation>
    </message>
    <message>
        <source>the system's temporary folder</source>
        <translation>התיקייה הזמנית של המערכת</translation>
    </message>
    <message>
        <source>the trash did not take it: {why}</source>
        <translation>האשפה לא קיבלה אותו: ⁨{why}⁩</translation>
    </message>
    <message>
        <source>the trash lost a file before its turn, so nothing more was given to it</source>
        <translation>האשפה איבדה קובץ לפני תורו, ולכן לא נמסר לה דבר נוסף</translation>
    </message>
    <message>
        <source>the trash reported success</source>
        <translation>האשפה דיווחה על הצלחה</translation>
    </message>
    <message>
        <source>the trash reported success, but the file is still in its place</source>
        <translation>האשפה דיווחה על הצלחה, אך הקובץ עדיין במקומו</translation>
    </message>
    <message>
        <source>the trash {folder} lies on another drive</source>
        <translation>האשפה ⁨{folder}⁩ נמצאת בכונן אחר</translation>
    </message>
    <message>
        <source>the trash {folder} may not be written to</source>
        <translation>אין הרשאה לכתוב לאשפה ⁨{folder}⁩</translation>
    </message>
    <message>
        <source>the worker process died while decoding it</source>
        <translation>התהליך העובד הסתיים בזמן הפענוח</translation>
    </message>
    <message numerus="yes">
        <source>their hashes differ in {n} bits</source>
        <extracomment>For one: their hashes differ in {n} bit</extracomment>
        <translation>
            <numerusform>הגיבובים שלהן שונים בסיבית אחת</numerusform>
            <numerusform>הגיבובים שלהן שונים ב־{n} סיביות</numerusform>
        </translation>
    </message>
    <message>
        <source>there is no folder on the drive {drive} in which a quarantine may be made</source>
        <translation>אין בכונן ⁨{drive}⁩ תיקייה שאפשר ליצור בה הסגר</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>אין קובץ כזה</translation>
    </message>
    <message>
        <source>this copy of ImageTwin was built without {package}</source>
        <translation>עותק זה של ImageTwin נבנה ללא ⁨{package}⁩</translation>
    </message>
    <message>
        <source>this drive has no trash that may be written to</source>
        <translation>בכונן הזה אין אשפה שמותר לכתוב אליה</translation>
    </message>
    <message>
        <source>timed out</source>
        <comment>kind of fault</comment>
        <translation>תם הזמן</translation>
    </message>
    <message>
        <source>timed out: decoding took longer than {seconds} seconds</source>
        <translation>תם הזמן: הפענוח נמשך יותר מ־{seconds} שניות</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between the smallest and the largest size</comment>
        <translation>עד</translation>
    </message>
    <message>
        <source>too large</source>
        <comment>kind of fault</comment>
        <translation>גדול מדי</translation>
    </message>
    <message>
        <source>too large ({what})</source>
        <translation>גדול מדי (⁨{what}⁩)</translation>
    </message>
    <message>
        <source>too large for the memory</source>
        <translation>גדול מדי לזיכרון</translation>
    </message>
    <message>
        <source>too large: {pixels} pixels to hold, the limit is {limit} megapixels</source>
        <translation>גדול מדי: {pixels} פיקסלים, והמגבלה היא {limit} מגה־פיקסל</translation>
    </message>
    <message>
        <source>too little to see inside the borders</source>
        <translation>מעט מדי רואים בתוך השוליים</translation>
    </message>
    <message>
        <source>too little to see to be known by it</source>
        <translation>מעט מדי רואים בה כדי לזהותה כך</translation>
    </message>
    <message>
        <source>truncated</source>
        <comment>kind of fault</comment>
        <translation>קטוע</translation>
    </message>
    <message>
        <source>truncated (the file ends early)</source>
        <translation>קטוע (הקובץ מסתיים מוקדם)</translation>
    </message>
    <message>
        <source>truncated ({what})</source>
        <translation>קטוע (⁨{what}⁩)</translation>
    </message>
    <message>
        <source>turned</source>
        <comment>picture</comment>
        <translation>סיבוב</translation>
    </message>
    <message>
        <source>turned and mirrored</source>
        <comment>picture</comment>
        <translation>סיבוב והיפוך</translation>
    </message>
    <message>
        <source>turned copies: all</source>
        <translation>עותקים מסובבים: כולם</translation>
    </message>
    <message>
        <source>turned copies: mirrored ones</source>
        <translation>עותקים מסובבים: בהיפוך מראה בלבד</translation>
    </message>
    <message>
        <source>turned copies: not looked for</source>
        <translation>עותקים מסובבים: ללא חיפוש</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>distance</comment>
        <translation>לא ידוע</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>time</comment>
        <translation>לא ידוע</translation>
    </message>
    <message>
        <source>unknown format</source>
        <translation>פורמט לא ידוע</translation>
    </message>
    <message>
        <source>unnamed profile</source>
        <translation>פרופיל ללא שם</translation>
    </message>
    <message>
        <source>unsupported</source>
        <comment>kind of fault</comment>
        <translation>לא נתמך</translation>
    </message>
    <message>
        <source>vanished</source>
        <comment>kind of fault</comment>
        <translation>נעלם</translation>
    </message>
    <message>
        <source>vanished during the scan</source>
        <translation>נעלם במהלך הסריקה</translation>
    </message>
    <message>
        <source>was changed</source>
        <translation>השתנה</translation>
    </message>
    <message>
        <source>was changed after the scan</source>
        <translation>השתנה לאחר הסריקה</translation>
    </message>
    <message>
        <source>was changed in the last moment</source>
        <translation>השתנה ברגע האחרון</translation>
    </message>
    <message>
        <source>was changed since it was written</source>
        <translation>השתנה מאז שנכתב</translation>
    </message>
    <message>
        <source>was changed since; it lies at "{path}"</source>
        <translation>השתנה מאז; הוא נמצא ב־״⁨{path}⁩״</translation>
    </message>
    <message>
        <source>was changed while it was copied</source>
        <translation>השתנה בזמן ההעתקה</translation>
    </message>
    <message>
        <source>was changed, and is not in the trash</source>
        <translation>השתנה, ואינו באשפה</translation>
    </message>
    <message>
        <source>was deleted for good</source>
        <translation>נמחק לתמיד</translation>
    </message>
    <message>
        <source>was lost on the way (a fault of the program): scan again to compare it</source>
        <translation>אבד בדרך (תקלה בתוכנה): כדי להשוות אותו יש לסרוק שוב</translation>
    </message>
    <message>
        <source>was on a drive that is not there now; connect it. It lies at "{path}"</source>
        <translation>היה בכונן שאינו מחובר כעת; יש לחבר אותו. הוא נמצא ב־״⁨{path}⁩״</translation>
    </message>
    <message>
        <source>was replaced by another file after the scan</source>
        <translation>הוחלף בקובץ אחר לאחר הסריקה</translation>
    </message>
    <message>
        <source>was replaced by another file in the last moment</source>
        <translation>הוחלף בקובץ אחר ברגע האחרון</translation>
    </message>
    <message>
        <source>was restored</source>
        <translation>שוחזר</translation>
    </message>
    <message>
        <source>with "{name}"</source>
        <translation>עם ״⁨{name}⁩״</translation>
    </message>
    <message>
        <source>without a hash</source>
        <translation>ללא גיבוב</translation>
    </message>
    <message>
        <source>without subfolders</source>
        <translation>ללא תת־תיקיות</translation>
    </message>
    <message>
        <source>without the checks of proportions and of light and dark</source>
        <translation>ללא הבדיקות של פרופורציות ושל אור וצל</translation>
    </message>
    <message>
        <source>worker died</source>
        <comment>kind of fault</comment>
        <translation>התהליך העובד הסתיים</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>a box is ticked</comment>
        <translation>כן</translation>
    </message>
    <message>
        <source>{account}, and the file is gone from its place</source>
        <translation>{account}, והקובץ אינו עוד במקומו</translation>
    </message>
    <message>
        <source>{account}, but the file is neither in its place nor in the trash</source>
        <translation>{account}, אך הקובץ אינו במקומו ואינו באשפה</translation>
    </message>
    <message>
        <source>{done}, compared with the reference.</source>
        <translation>{done}, לעומת תמונת הייחוס.</translation>
    </message>
    <message>
        <source>{format}, damaged</source>
        <translation>⁨{format}⁩, פגום</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} שע׳ {minutes} דק׳</translation>
    </message>
    <message numerus="yes">
        <source>{images} ({n} hidden)</source>
        <extracomment>For one: {images} ({n} hidden)</extracomment>
        <translation>
            <numerusform>{images} (אחת מוסתרת)</numerusform>
            <numerusform>{images} ({n} מוסתרות)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{images} of {n} pictures</source>
        <extracomment>For one: {images} of {n} picture</extracomment>
        <translation>
            <numerusform>{images} של תמונה אחת</numerusform>
            <numerusform>{images} של {n} תמונות שונות</numerusform>
        </translation>
    </message>
    <message>
        <source>{left}. Nothing was lost.</source>
        <translation>{left}. דבר לא אבד.</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} דק׳ {seconds} שנ׳</translation>
    </message>
    <message numerus="yes">
        <source>{named} and {n} more</source>
        <extracomment>For one: {named} and {n} more</extracomment>
        <translation>
            <numerusform>⁨{named}⁩ ואחת נוספת</numerusform>
            <numerusform>⁨{named}⁩ ו־{n} נוספות</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is a part of the program's source, and does not come with it.</source>
        <translation>⁨{name}⁩ הוא חלק מקוד המקור של התוכנה, ואינו מצורף אליה.</translation>
    </message>
    <message>
        <source>{name} of {others}</source>
        <comment>a file, and those of its group</comment>
        <translation>⁨{name}⁩ מתוך ⁨{others}⁩</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number}%</translation>
    </message>
    <message>
        <source>{number} of 255</source>
        <translation>{number} מתוך 255</translation>
    </message>
    <message>
        <source>{n} GB</source>
        <translation>{n} ג״ב</translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation>{n} מ״ב</translation>
    </message>
    <message>
        <source>{n} MP</source>
        <translation>⁨{n} MP⁩</translation>
    </message>
    <message>
        <source>{n} TB</source>
        <translation>{n} ט״ב</translation>
    </message>
    <message numerus="yes">
        <source>{n} bits</source>
        <extracomment>For one: {n} bit</extracomment>
        <translation>
            <numerusform>סיבית אחת</numerusform>
            <numerusform>{n} סיביות</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} bytes</source>
        <translation>{n} בתים</translation>
    </message>
    <message numerus="yes">
        <source>{n} characters</source>
        <extracomment>For one: {n} character</extracomment>
        <translation>
            <numerusform>תו אחד</numerusform>
            <numerusform>{n} תווים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} edited images are not marked: perhaps you want both versions.</source>
        <extracomment>For one: {n} edited image is not marked: perhaps you want both versions.</extracomment>
        <translation>
            <numerusform>תמונה ערוכה אחת אינה מסומנת: ייתכן ששתי הגרסאות נחוצות.</numerusform>
            <numerusform>{n} תמונות ערוכות אינן מסומנות: ייתכן ששתי הגרסאות נחוצות.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} entries</source>
        <extracomment>For one: {n} entry</extracomment>
        <translation>
            <numerusform>רשומה אחת</numerusform>
            <numerusform>{n} רשומות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} entries. Such pictures are not shown together, wherever they lie and whatever they are called, until another one like them is found.</source>
        <extracomment>For one: {n} entry. Such pictures are not shown together, wherever they lie and whatever they are called, until another one like them is found.</extracomment>
        <translation>
            <numerusform>רשומה אחת. תמונות כאלה אינן מוצגות יחד, בכל מקום ובכל שם, עד שנמצאת עוד תמונה כמוהן.</numerusform>
            <numerusform>{n} רשומות. תמונות כאלה אינן מוצגות יחד, בכל מקום ובכל שם, עד שנמצאת עוד תמונה כמוהן.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files</source>
        <extracomment>For one: {n} file</extracomment>
        <translation>
            <numerusform>קובץ אחד</numerusform>
            <numerusform>{n} קבצים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files are deleted permanently</source>
        <extracomment>For one: {n} file is deleted permanently</extracomment>
        <translation>
            <numerusform>קובץ אחד נמחק לצמיתות</numerusform>
            <numerusform>{n} קבצים נמחקים לצמיתות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files are moved to a folder</source>
        <extracomment>For one: {n} file is moved to a folder</extracomment>
        <translation>
            <numerusform>קובץ אחד מועבר לתיקייה</numerusform>
            <numerusform>{n} קבצים מועברים לתיקייה</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files are moved to the quarantine</source>
        <extracomment>For one: {n} file is moved to the quarantine</extracomment>
        <translation>
            <numerusform>קובץ אחד מועבר להסגר</numerusform>
            <numerusform>{n} קבצים מועברים להסגר</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files are moved to the trash</source>
        <extracomment>For one: {n} file is moved to the trash</extracomment>
        <translation>
            <numerusform>קובץ אחד מועבר לאשפה</numerusform>
            <numerusform>{n} קבצים מועברים לאשפה</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files are replaced by a hard link</source>
        <extracomment>For one: {n} file is replaced by a hard link</extracomment>
        <translation>
            <numerusform>קובץ אחד מוחלף בקישור קשיח</numerusform>
            <numerusform>{n} קבצים מוחלפים בקישור קשיח</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files are replaced by a symbolic link</source>
        <extracomment>For one: {n} file is replaced by a symbolic link</extracomment>
        <translation>
            <numerusform>קובץ אחד מוחלף בקישור סמלי</numerusform>
            <numerusform>{n} קבצים מוחלפים בקישור סמלי</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files brought back.</source>
        <extracomment>For one: {n} file brought back.</extracomment>
        <translation>
            <numerusform>קובץ אחד הוחזר.</numerusform>
            <numerusform>{n} קבצים הוחזרו.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files changed since, and cannot be marked until you search again</source>
        <extracomment>For one: {n} file changed since, and cannot be marked until you search again</extracomment>
        <translation>
            <numerusform>קובץ אחד השתנה מאז, ולא ניתן לסמן אותו עד לחיפוש חוזר</numerusform>
            <numerusform>{n} קבצים השתנו מאז, ולא ניתן לסמן אותם עד לחיפוש חוזר</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files could not be; the reason is beside each.</source>
        <comment>brought back</comment>
        <extracomment>For one: {n} file could not be; the reason is beside each.</extracomment>
        <translation>
            <numerusform>קובץ אחד לא ניתן היה להחזיר; הסיבה לצידו.</numerusform>
            <numerusform>{n} קבצים לא ניתן היה להחזיר; הסיבה לצד כל אחד.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files deleted permanently after that cannot be brought back.</source>
        <extracomment>For one: {n} file deleted permanently after that cannot be brought back.</extracomment>
        <translation>
            <numerusform>קובץ אחד שנמחק לצמיתות לאחר מכן לא ניתן להחזרה.</numerusform>
            <numerusform>{n} קבצים שנמחקו לצמיתות לאחר מכן לא ניתנים להחזרה.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files in {groups} would be marked.</source>
        <extracomment>For one: {n} file in {groups} would be marked.</extracomment>
        <translation>
            <numerusform>קובץ אחד ב־{groups} יסומן.</numerusform>
            <numerusform>{n} קבצים ב־{groups} יסומנו.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files lie on a drive without a trash that could take them.</source>
        <extracomment>For one: {n} file lies on a drive without a trash that could take them.</extracomment>
        <translation>
            <numerusform>קובץ אחד נמצא בכונן שאין בו אשפה שתוכל לקבל אותו.</numerusform>
            <numerusform>{n} קבצים נמצאים בכונן שאין בו אשפה שתוכל לקבל אותם.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files marked</source>
        <extracomment>For one: {n} file marked</extracomment>
        <translation>
            <numerusform>קובץ אחד מסומן</numerusform>
            <numerusform>{n} קבצים מסומנים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files marked and not removed yet. Search again and drop the marks?</source>
        <extracomment>For one: {n} file marked and not removed yet. Search again and drop the marks?</extracomment>
        <translation>
            <numerusform>קובץ אחד מסומן ועדיין לא הוסר. לחפש מחדש ולוותר על הסימון?</numerusform>
            <numerusform>{n} קבצים מסומנים ועדיין לא הוסרו. לחפש מחדש ולוותר על הסימונים?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files not compared, each with its reason.</source>
        <extracomment>For one: {n} file not compared, each with its reason.</extracomment>
        <translation>
            <numerusform>קובץ אחד לא הושווה, והסיבה לצידו.</numerusform>
            <numerusform>{n} קבצים לא הושוו, והסיבה לצד כל אחד.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files not compared…</source>
        <extracomment>For one: {n} file not compared…</extracomment>
        <translation>
            <numerusform>קובץ אחד לא הושווה…</numerusform>
            <numerusform>{n} קבצים לא הושוו…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files of other kinds.</source>
        <extracomment>For one: {n} file of other kinds.</extracomment>
        <translation>
            <numerusform>קובץ אחד מסוג אחר.</numerusform>
            <numerusform>{n} קבצים מסוגים אחרים.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files written to {folder}.</source>
        <extracomment>For one: {n} file written to {folder}.</extracomment>
        <translation>
            <numerusform>קובץ אחד נכתב אל ⁨{folder}⁩.</numerusform>
            <numerusform>{n} קבצים נכתבו אל ⁨{folder}⁩.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} frames</source>
        <extracomment>For one: {n} frame</extracomment>
        <translation>
            <numerusform>פריים אחד</numerusform>
            <numerusform>{n} פריימים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} groups</source>
        <comment>in so many groups</comment>
        <extracomment>For one: {n} group</extracomment>
        <translation>
            <numerusform>קבוצה אחת</numerusform>
            <numerusform>{n} קבוצות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} groups ({shown} shown) with {images}</source>
        <extracomment>For one: {n} group ({shown} shown) with {images}</extracomment>
        <translation>
            <numerusform>קבוצה אחת ({shown} מוצגות) עם {images}</numerusform>
            <numerusform>{n} קבוצות ({shown} מוצגות) עם {images}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} groups left</source>
        <extracomment>For one: {n} group left</extracomment>
        <translation>
            <numerusform>נותרה קבוצה אחת</numerusform>
            <numerusform>נותרו {n} קבוצות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} groups of duplicates</source>
        <extracomment>For one: {n} group of duplicates</extracomment>
        <translation>
            <numerusform>קבוצה אחת של כפילויות</numerusform>
            <numerusform>{n} קבוצות של כפילויות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} groups undecided: add a rule that tells them apart.</source>
        <extracomment>For one: {n} group undecided: add a rule that tells them apart.</extracomment>
        <translation>
            <numerusform>קבוצה אחת ללא הכרעה: יש להוסיף כלל שיבדיל בין התמונות.</numerusform>
            <numerusform>{n} קבוצות ללא הכרעה: יש להוסיף כלל שיבדיל בין התמונות.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} groups with {images}</source>
        <extracomment>For one: {n} group with {images}</extracomment>
        <translation>
            <numerusform>קבוצה אחת עם {images}</numerusform>
            <numerusform>{n} קבוצות עם {images}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} images</source>
        <extracomment>For one: {n} image</extracomment>
        <translation>
            <numerusform>תמונה אחת</numerusform>
            <numerusform>{n} תמונות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} images</source>
        <comment>behind: groups with</comment>
        <extracomment>For one: {n} image</extracomment>
        <translation>
            <numerusform>תמונה אחת</numerusform>
            <numerusform>{n} תמונות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} images compared, some only with those of other folders.</source>
        <extracomment>For one: {n} image compared, some only with those of other folders.</extracomment>
        <translation>
            <numerusform>תמונה אחת הושוותה, ורק לתמונות של תיקיות אחרות.</numerusform>
            <numerusform>{n} תמונות הושוו, חלקן רק לתמונות של תיקיות אחרות.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} images compared.</source>
        <extracomment>For one: {n} image compared.</extracomment>
        <translation>
            <numerusform>תמונה אחת הושוותה.</numerusform>
            <numerusform>{n} תמונות הושוו.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} images had been found.</source>
        <extracomment>For one: {n} image had been found.</extracomment>
        <translation>
            <numerusform>נמצאה תמונה אחת.</numerusform>
            <numerusform>נמצאו {n} תמונות.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} in groups</source>
        <extracomment>For one: {n} in groups</extracomment>
        <translation>
            <numerusform>אחת בקבוצות</numerusform>
            <numerusform>{n} בקבוצות</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} kB</source>
        <translation>{n} ק״ב</translation>
    </message>
    <message numerus="yes">
        <source>{n} marked</source>
        <extracomment>For one: {n} marked</extracomment>
        <translation>
            <numerusform>אחת מסומנת</numerusform>
            <numerusform>{n} מסומנות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} marked ({size})</source>
        <extracomment>For one: {n} marked ({size})</extracomment>
        <translation>
            <numerusform>אחת מסומנת ({size})</numerusform>
            <numerusform>{n} מסומנות ({size})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} marked ({size}), hidden ones too</source>
        <extracomment>For one: {n} marked ({size}), hidden ones too</extracomment>
        <translation>
            <numerusform>אחת מסומנת ({size}), כולל מוסתרות</numerusform>
            <numerusform>{n} מסומנות ({size}), כולל מוסתרות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} not compared: {kinds}. Nothing of it was changed.</source>
        <extracomment>For one: {n} not compared: {kinds}. Nothing of it was changed.</extracomment>
        <translation>
            <numerusform>אחת לא הושוותה: {kinds}. דבר בה לא השתנה.</numerusform>
            <numerusform>{n} לא הושוו: {kinds}. דבר בהן לא השתנה.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of the folders and files are not there, the first of them "{path}". Check the names, or connect their drives, and open them again.</source>
        <extracomment>For one: There is no folder or file "{path}". Check the name, or connect its drive, and open it again.</extracomment>
        <translation>
            <numerusform>אין תיקייה או קובץ בשם ״⁨{path}⁩״. יש לבדוק את השם או לחבר את הכונן, ולפתוח שוב.</numerusform>
            <numerusform>{n} מהתיקיות והקבצים אינם במקומם, הראשון בהם: ״⁨{path}⁩״. יש לבדוק את השמות או לחבר את הכוננים, ולפתוח שוב.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of {all} are left</source>
        <comment>files to remove; behind a comma</comment>
        <extracomment>For one: {n} of {all} is left</extracomment>
        <translation>
            <numerusform>נותר אחד מתוך {all}</numerusform>
            <numerusform>נותרו {n} מתוך {all}</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of {total} images had been read.</source>
        <translation>{n} מתוך {total} תמונות נקראו.</translation>
    </message>
    <message numerus="yes">
        <source>{n} other folders</source>
        <extracomment>For one: {n} other folder</extracomment>
        <translation>
            <numerusform>תיקייה אחת נוספת</numerusform>
            <numerusform>{n} תיקיות נוספות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures are in the groups again.</source>
        <extracomment>For one: {n} picture is in the groups again.</extracomment>
        <translation>
            <numerusform>תמונה אחת חזרה לקבוצות.</numerusform>
            <numerusform>{n} תמונות חזרו לקבוצות.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures deleted permanently.</source>
        <extracomment>For one: {n} picture deleted permanently.</extracomment>
        <translation>
            <numerusform>תמונה אחת נמחקה לצמיתות.</numerusform>
            <numerusform>{n} תמונות נמחקו לצמיתות.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures left out by what is chosen in Folders….</source>
        <extracomment>For one: {n} picture left out by what is chosen in Folders….</extracomment>
        <translation>
            <numerusform>תמונה אחת הושמטה לפי הבחירה בחלון ״תיקיות…״.</numerusform>
            <numerusform>{n} תמונות הושמטו לפי הבחירה בחלון ״תיקיות…״.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures moved to a folder.</source>
        <extracomment>For one: {n} picture moved to a folder.</extracomment>
        <translation>
            <numerusform>תמונה אחת הועברה לתיקייה.</numerusform>
            <numerusform>{n} תמונות הועברו לתיקייה.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures moved to the quarantine.</source>
        <extracomment>For one: {n} picture moved to the quarantine.</extracomment>
        <translation>
            <numerusform>תמונה אחת הועברה להסגר.</numerusform>
            <numerusform>{n} תמונות הועברו להסגר.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures moved to the trash.</source>
        <extracomment>For one: {n} picture moved to the trash.</extracomment>
        <translation>
            <numerusform>תמונה אחת הועברה לאשפה.</numerusform>
            <numerusform>{n} תמונות הועברו לאשפה.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures remembered, {size}</source>
        <extracomment>For one: {n} picture remembered, {size}</extracomment>
        <translation>
            <numerusform>תמונה אחת בזיכרון, {size}</numerusform>
            <numerusform>{n} תמונות בזיכרון, {size}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures replaced by a hard link.</source>
        <extracomment>For one: {n} picture replaced by a hard link.</extracomment>
        <translation>
            <numerusform>תמונה אחת הוחלפה בקישור קשיח.</numerusform>
            <numerusform>{n} תמונות הוחלפו בקישור קשיח.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures replaced by a symbolic link.</source>
        <extracomment>For one: {n} picture replaced by a symbolic link.</extracomment>
        <translation>
            <numerusform>תמונה אחת הוחלפה בקישור סמלי.</numerusform>
            <numerusform>{n} תמונות הוחלפו בקישור סמלי.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures stay in place. "{name}": {reason}.</source>
        <extracomment>For one: {n} picture stays in place. "{name}": {reason}.</extracomment>
        <translation>
            <numerusform>תמונה אחת נשארת במקומה. ״⁨{name}⁩״: {reason}.</numerusform>
            <numerusform>{n} תמונות נשארות במקומן. ״⁨{name}⁩״: {reason}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures that the filter hides go too.</source>
        <extracomment>For one: {n} picture that the filter hides goes too.</extracomment>
        <translation>
            <numerusform>גם תמונה אחת שהמסנן מסתיר תוסר.</numerusform>
            <numerusform>גם {n} תמונות שהמסנן מסתיר יוסרו.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures were not removed and stay marked; the reason is beside each.</source>
        <extracomment>For one: {n} picture was not removed and stays marked; the reason is beside each.</extracomment>
        <translation>
            <numerusform>תמונה אחת לא הוסרה ונשארת מסומנת; הסיבה לצידה.</numerusform>
            <numerusform>{n} תמונות לא הוסרו ונשארות מסומנות; הסיבה לצד כל אחת.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} plain pictures left for you to decide.</source>
        <extracomment>For one: {n} plain picture left for you to decide.</extracomment>
        <translation>
            <numerusform>תמונה דלת פרטים אחת נותרה להכרעתך.</numerusform>
            <numerusform>{n} תמונות דלות פרטים נותרו להכרעתך.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} similar images are not marked: look at them yourself.</source>
        <extracomment>For one: {n} similar image is not marked: look at it yourself.</extracomment>
        <translation>
            <numerusform>תמונה דומה אחת אינה מסומנת: יש לבדוק אותה בעין.</numerusform>
            <numerusform>{n} תמונות דומות אינן מסומנות: יש לבדוק אותן בעין.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} {kind}</source>
        <comment>5 damaged</comment>
        <translation>{kind}: {n}</translation>
    </message>
    <message>
        <source>{one} goes before {other}</source>
        <translation>⁨{one}⁩ לפני ⁨{other}⁩</translation>
    </message>
    <message>
        <source>{path} is no ONNX model that can be opened: {why}</source>
        <translation>⁨{path}⁩ אינו מודל ONNX שאפשר לפתוח: ⁨{why}⁩</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} שנ׳</translation>
    </message>
    <message>
        <source>{stage}: {done} of {total}</source>
        <translation>{stage}: {done} מתוך {total}</translation>
    </message>
    <message>
        <source>{stage}: {done} of {total}, {rate} a second, {time} left</source>
        <translation>{stage}: {done} מתוך {total}, {rate} בשנייה, נותרו {time}</translation>
    </message>
    <message>
        <source>{stars} of 5</source>
        <comment>rating</comment>
        <translation>{stars} מתוך 5</translation>
    </message>
    <message>
        <source>{tier} as {name}</source>
        <comment>a copy</comment>
        <translation>{tier} לעומת ⁨{name}⁩</translation>
    </message>
    <message numerus="yes">
        <source>{tier}, {n} images, hidden</source>
        <extracomment>For one: {tier}, {n} image, hidden</extracomment>
        <translation>
            <numerusform>{tier}, תמונה אחת, מוסתרת</numerusform>
            <numerusform>{tier}, {n} תמונות, מוסתרות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{tier}, {n} images, shown</source>
        <extracomment>For one: {tier}, {n} image, shown</extracomment>
        <translation>
            <numerusform>{tier}, תמונה אחת, מוצגת</numerusform>
            <numerusform>{tier}, {n} תמונות, מוצגות</numerusform>
        </translation>
    </message>
    <message>
        <source>{what} ({one} against {other})</source>
        <comment>why one is kept</comment>
        <translation>⁨{what}⁩ (⁨{one}⁩ לעומת ⁨{other}⁩)</translation>
    </message>
    <message>
        <source>“{text}” is not on this page.</source>
        <translation>״⁨{text}⁩״ אינו מופיע בעמוד הזה.</translation>
    </message>
</context>
</TS>
